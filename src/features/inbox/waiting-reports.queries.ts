import { waitingReports } from '../discussion/reports.queries.js';
import { threadLanguage } from '../discussion/thread-language.queries.js';
import type { Waiting } from './waiting.queries.js';

/** Comments that are reported: one item each, since the first report that is open. */
export const waitingReported: readonly Waiting[] = [
  {
    reason: 'REPORT_TO_SETTLE',
    subject: 'COMMENT',
    act: 'reports.dismiss',
    standing: { side: true },
    rows: (
      q,
      me,
    ) => `select c.partnership_id, c.id, jsonb_build_object(coalesce(${threadLanguage('t')}, ''), t.title) as titles, null::timestamptz as deadline,
        min(r.reported_at) as since
      from ${waitingReports(q)} and r.partnership_id = ${me.partnership}
      group by c.partnership_id, c.id, t.partnership_id, t.id, t.title`,
  },
];
