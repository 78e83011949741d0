import type { Viewer } from '../../access/viewer.js';
import type { ReadTransaction } from '../../platform/database/read-transaction.js';
import type { Asking, Paging } from '../../platform/graphql/compiler/model.js';
import { StatementDraft } from '../../platform/graphql/compiler/statement.js';
import { type Asked, concerns, Me } from './waiting.queries.js';
import { waitingLeads } from './waiting-leads.queries.js';
import { waitingPeople } from './waiting-people.queries.js';
import { waitingPoints } from './waiting-points.queries.js';
import { waitingReported } from './waiting-reports.queries.js';
import { waitingRounds } from './waiting-rounds.queries.js';
import { waitingSides } from './waiting-sides.queries.js';

const everything = [
  ...waitingRounds,
  ...waitingSides,
  ...waitingLeads,
  ...waitingPoints,
  ...waitingReported,
  ...waitingPeople,
];

/** By deadline, what has none last, then the oldest first. */
export const inboxOrder: Paging = {
  orders: {
    DUE: [
      { by: 'due', type: 'timestamptz' },
      { by: 'since', type: 'timestamptz' },
    ],
  },
  defaultOrder: 'DUE',
};

const nothing = `select null::uuid as partnership_id, null::text as reason, null::text as subject, null::uuid as subject_id,
  null::jsonb as titles, null::timestamptz as deadline, null::timestamptz as since where false`;

/** All that waits for the viewer in the acting membership, as rows that `inboxItemModel` reads. */
export function inboxRows(q: Asked): string {
  const { acting } = q.viewer;
  const parts = everything.flatMap((waiting) => {
    if (!acting || !concerns(q.viewer, waiting)) return [];
    const rows = waiting.rows(q, new Me(q, acting));
    return [
      `select w.partnership_id, '${waiting.reason}', '${waiting.subject}', w.id, w.titles, w.deadline, w.since from (${rows}) w`,
    ];
  });
  // An item without a deadline stands behind all that have one.
  return `(select i.*, i.reason || ' ' || i.subject_id as key,
      coalesce(i.deadline, '9999-12-31T00:00:00Z'::timestamptz) as due
    from (${[nothing, ...parts].join('\nunion all\n')}) i)`;
}

/**
 * A text that is another exactly when something has come into the viewer's inbox, has left it, or has another deadline:
 * for whoever must tell them to look again. One statement, in a transaction of the viewer's scope.
 */
export async function inboxMark(
  read: Pick<ReadTransaction, 'rows'>,
  asking: Omit<Asking<Viewer>, 'locales'>,
): Promise<string> {
  const draft = new StatementDraft({ ...asking, locales: [] });
  const { text, values } = draft.finish(
    `(select coalesce(md5(string_agg(i.key || ' ' || extract(epoch from i.due), ',' order by i.key)), '')
      from ${inboxRows(draft.forField({}))} i)`,
  );
  const [row] = await read.rows<{ j: string }>(text, values);
  return row?.j ?? '';
}
