import { visible } from '../../access/visible.js';
import { effectiveActionStatus } from '../approval/rounds.queries.js';
import type { Asked, Me, Waiting } from './waiting.queries.js';

/** The actions that the viewer's organisation leads, with the candidate or else the current revision `v`. */
const led = (me: Me) => `from action_lead l
  join action a on a.partnership_id = l.partnership_id and a.id = l.action_id
  join revision v on v.partnership_id = a.partnership_id and v.action_id = a.id and v.number = coalesce(a.candidate_revision, a.revision)
  where l.partnership_id = ${me.partnership} and l.organisation_id = ${me.organisation} and l.ended_at is null
    and ${visible('l')} and ${visible('a')} and ${visible('v')}`;

/** Whether leads can still confirm: domain/action.ts, `lead.confirm`. What is, or was, in a round is confirmed. */
const open = `(a.status in ('DRAFT', 'PROPOSED', 'RETURNED') or a.candidate_revision is not null)`;

/** What waits for the leads of actions. */
export const waitingLeads: readonly Waiting[] = [
  {
    reason: 'LEAD_TO_CONFIRM',
    subject: 'ACTION',
    act: 'lead.confirm',
    standing: { own: true },
    rows: (
      _,
      me,
    ) => `select a.partnership_id, a.id, a.titles, null::timestamptz as deadline, v.created_at as since
      ${led(me)} and ${open} and l.confirmed_digest <> v.digest`,
  },
  {
    // To be confirmed or declined: it has stood behind no text yet.
    reason: 'INVITATION_TO_ANSWER',
    subject: 'ACTION',
    act: 'lead.decline',
    standing: { own: true },
    rows: (_, me) => `select a.partnership_id, a.id, a.titles, null::timestamptz as deadline, l.since
      ${led(me)} and ${open} and l.confirmed_digest is null`,
  },
  {
    reason: 'LEAD_OFFER_TO_ANSWER',
    subject: 'OFFER',
    act: 'offer.answer',
    standing: { own: true },
    rows: (
      q: Asked,
      me,
    ) => `select o.partnership_id, o.id, a.titles, null::timestamptz as deadline, o.offered_at as since
      from action_lead l
      join action a on a.partnership_id = l.partnership_id and a.id = l.action_id and a.first_side = l.side_code
      join lead_offer o on o.partnership_id = a.partnership_id and o.action_id = a.id and o.state = 'OPEN'
      where l.partnership_id = ${me.partnership} and l.organisation_id = ${me.organisation} and l.ended_at is null
        and ${effectiveActionStatus('a', q.now)} in ('PROPOSED', 'RETURNED')
        and ${visible('l')} and ${visible('a')} and ${visible('o')}`,
  },
];
