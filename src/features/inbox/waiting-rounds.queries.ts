import type { Act } from '../../access/matrix.js';
import { visible } from '../../access/visible.js';
import type { InboxReason } from '../../domain/inbox.js';
import { representedSql, substitutes } from '../substitutes/substitutions.queries.js';
import type { Asked, Me, Waiting } from './waiting.queries.js';

/** Whether the viewer does an act of their organisation in a round `r`: as an approver, or as the substitute of one. */
export const mayAct = (act: Act, q: Asked, me: Me): string =>
  me.may(act, { own: true })
    ? 'true'
    : `(select ${substitutes(me.partnership, me.membership, q.now)})
        and exists (select from jsonb_array_elements(${representedSql('r', me.membership, q.now)}) x
          where not (x ->> 'barred')::boolean)`;

/** What the viewer's organisation, an elector, can do in a round: `awaited_act` has nothing of one that is closed. */
const ofElector = (reason: InboxReason, act: Act): Waiting => ({
  reason,
  subject: 'ROUND',
  act,
  dated: true,
  // Any member may be a substitute: of whom, `rows` finds out.
  standing: { own: true, substituteFor: '' },
  // A function is dear: who is nobody's substitute asks none.
  rows: (q, me) => `select w.partnership_id, w.round_id as id, a.titles, w.deadline, w.since
    from awaited_act w
    join approval_round r on r.partnership_id = w.partnership_id and r.id = w.round_id
    join action a on a.partnership_id = r.partnership_id and a.id = r.action_id
    where w.partnership_id = ${me.partnership} and w.organisation_id = ${me.organisation} and w.reason = '${reason}'
      and w.deadline > ${q.now} and ${visible('w')} and ${visible('r')} and ${visible('a')}
      and ${mayAct(act, q, me)} and not is_barred(r.partnership_id, a.id, ${me.user})`,
});

/** What waits for electors in rounds that are open. */
export const waitingRounds: readonly Waiting[] = [
  ofElector('POSITION_TO_TAKE', 'position.take'),
  ofElector('AD_REFERENDUM_TO_CONFIRM', 'position.confirm'),
  ofElector('RESERVATION_STANDING', 'reservation.lift'),
];
