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

/** Two texts by which it is known whether an inbox is another than before. */
export interface InboxMark {
  /** Another exactly when something has come into it, has left it, or has another deadline. */
  readonly all: string;
  /** The same of the reports in it alone. */
  readonly reports: string;
}

/** The mark of the viewer's inbox. One statement, in a transaction of their scope. */
export async function inboxMark(
  read: Pick<ReadTransaction, 'rows'>,
  asking: Omit<Asking<Viewer>, 'locales'>,
): Promise<InboxMark> {
  const draft = new StatementDraft({ ...asking, locales: [] });
  const marked = `string_agg(i.key || ' ' || extract(epoch from i.due), ',' order by i.key)`;
  const { text, values } = draft.finish(
    `(select jsonb_build_object('all', coalesce(md5(${marked}), ''),
        'reports', coalesce(md5(${marked} filter (where i.reason = 'REPORT_TO_SETTLE')), ''))
      from ${inboxRows(draft.forField({}))} i)`,
  );
  const [row] = await read.rows<{ j: InboxMark }>(text, values);
  return row?.j ?? { all: '', reports: '' };
}
