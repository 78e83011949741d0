import { visible } from '../../access/visible.js';
import { stays } from '../approval/own-side.queries.js';
import { representedSql } from '../substitutes/substitutions.queries.js';
import type { Waiting } from './waiting.queries.js';

/** What waits in rounds that are open. */
export const waitingRounds: readonly Waiting[] = [
  {
    reason: 'POSITION_TO_TAKE',
    subject: 'ROUND',
    act: 'position.take',
    // Any member may be a substitute: of whom, `rows` finds out.
    standing: { own: true, substituteFor: '' },
    rows: (q, me) => {
      const organisation = me.organisation;
      const acts = me.may('position.take', { own: true })
        ? 'true'
        : `exists (select from jsonb_array_elements(${representedSql('r', me.membership, q.now)}) x
            where not (x ->> 'barred')::boolean)`;
      return `select r.partnership_id, r.id, a.titles, r.deadline, r.opened_at as since
        from approval_round r
        join elector e on e.partnership_id = r.partnership_id and e.round_id = r.id and e.organisation_id = ${organisation}
        join action a on a.partnership_id = r.partnership_id and a.id = r.action_id
        where r.partnership_id = ${me.partnership} and r.status = 'OPEN' and r.deadline > ${q.now}
          and ${visible('r')} and ${visible('e')} and ${visible('a')}
          and ${stays('e')} and (select p.kind from position p where p.partnership_id = r.partnership_id and p.round_id = r.id
            and p.organisation_id = ${organisation} and ${visible('p')} order by p.ordinal desc limit 1) is null
          and not is_barred(r.partnership_id, r.action_id, ${me.user}) and ${acts}`;
    },
  },
];
