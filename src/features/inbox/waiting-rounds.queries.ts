import type { Act } from '../../access/matrix.js';
import { visible } from '../../access/visible.js';
import type { PositionKind } from '../../domain/approval.js';
import type { InboxReason } from '../../domain/inbox.js';
import { stays } from '../approval/own-side.queries.js';
import { representedSql } from '../substitutes/substitutions.queries.js';
import type { Asked, Me, Waiting } from './waiting.queries.js';

/** Whether the viewer does an act of their organisation in a round `r`: as an approver, or as the substitute of one. */
export const mayAct = (act: Act, q: Asked, me: Me): string =>
  me.may(act, { own: true })
    ? 'true'
    : `exists (select from jsonb_array_elements(${representedSql('r', me.membership, q.now)}) x
        where not (x ->> 'barred')::boolean)`;

/** What the viewer's organisation, an elector, can do in an open round while the position it has is `latest`. */
const ofElector = (reason: InboxReason, act: Act, latest: PositionKind | null): Waiting => ({
  reason,
  subject: 'ROUND',
  act,
  // Any member may be a substitute: of whom, `rows` finds out.
  standing: { own: true, substituteFor: '' },
  rows: (q, me) => {
    const organisation = me.organisation;
    return `select r.partnership_id, r.id, a.titles, r.deadline, coalesce(p.taken_at, r.opened_at) as since
      from approval_round r
      join elector e on e.partnership_id = r.partnership_id and e.round_id = r.id and e.organisation_id = ${organisation}
      join action a on a.partnership_id = r.partnership_id and a.id = r.action_id
      left join lateral (select p.kind, p.taken_at from position p where p.partnership_id = r.partnership_id
        and p.round_id = r.id and p.organisation_id = ${organisation} and ${visible('p')}
        order by p.ordinal desc limit 1) p on true
      where r.partnership_id = ${me.partnership} and r.status = 'OPEN' and r.deadline > ${q.now}
        and ${visible('r')} and ${visible('e')} and ${visible('a')}
        and ${stays('e')}
        -- Asked last, because a function is dear: of a position, which is known only when all else has been joined.
        and case when p.kind is not distinct from ${q.param(latest, 'text')}
          then not is_barred(e.partnership_id, a.id, ${me.user}) and ${mayAct(act, q, me)} else false end`;
  },
});

/** What waits for electors in rounds that are open. */
export const waitingRounds: readonly Waiting[] = [
  ofElector('POSITION_TO_TAKE', 'position.take', null),
  ofElector('AD_REFERENDUM_TO_CONFIRM', 'position.confirm', 'APPROVE_AD_REFERENDUM'),
  ofElector('RESERVATION_STANDING', 'reservation.lift', 'RESERVE'),
];
