import type { Viewer } from '../../access/viewer.js';
import type { ReadTransaction } from '../../platform/database/read-transaction.js';
import { type Asking, type Paging, sources } from '../../platform/graphql/compiler/model.js';
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
  merged: true,
};

/** What stands behind all that has a deadline. */
const never = `'9999-12-31T00:00:00Z'::timestamptz`;

const nothing = `select null::uuid as partnership_id, null::text as reason, null::text as subject, null::uuid as subject_id,
  null::jsonb as titles, null::timestamptz as deadline, ${never} as due, null::timestamptz as since where false`;

/** All that waits for the viewer in the acting membership, a select for each reason, of rows that `inboxItemModel` reads. */
function inboxParts(q: Asked): string[] {
  const { acting } = q.viewer;
  const parts = everything.flatMap((waiting) => {
    if (!acting || !concerns(q.viewer, waiting)) return [];
    const rows = waiting.rows(q, new Me(q, acting));
    return [
      `select w.partnership_id, '${waiting.reason}'::text as reason, '${waiting.subject}'::text as subject, w.id as subject_id,
        w.titles, w.deadline, ${waiting.dated ? 'w.deadline' : never} as due, w.since from (${rows}) w`,
    ];
  });
  return parts.length ? parts : [nothing];
}

/** The same as the sources of a merged connection, bound to `b`. */
export const inboxSources = (b: string, q: Asked): string =>
  sources(inboxParts(q).map((part) => `(${part}) ${b}`));

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
  const marked = `string_agg(i.reason || ' ' || i.subject_id || ' ' || extract(epoch from i.due), ',' order by i.reason, i.subject_id)`;
  const { text, values } = draft.finish(
    `(select jsonb_build_object('all', coalesce(md5(${marked}), ''),
        'reports', coalesce(md5(${marked} filter (where i.reason = 'REPORT_TO_SETTLE')), ''))
      from (${inboxParts(draft.forField({})).join('\nunion all\n')}) i)`,
  );
  const [row] = await read.rows<{ j: InboxMark }>(text, values);
  return row?.j ?? { all: '', reports: '' };
}
