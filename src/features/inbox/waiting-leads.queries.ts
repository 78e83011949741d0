import { visible } from '../../access/visible.js';
import { effectiveActionStatus } from '../approval/rounds.queries.js';
import type { Asked, Me, Waiting } from './waiting.queries.js';

/** The actions that the viewer's organisation leads; which of its leads are meant, `more` says. */
const led = (me: Me, more: string) => `from action_lead l
  join action a on a.partnership_id = l.partnership_id and a.id = l.action_id
    -- Whether leads can still confirm: domain/action.ts, lead.confirm. What is, or was, in a round is confirmed.
    and (a.status in ('DRAFT', 'PROPOSED', 'RETURNED') or a.candidate_revision is not null)
  where l.partnership_id = ${me.partnership} and l.organisation_id = ${me.organisation} and l.ended_at is null
    and ${visible('l')} and ${visible('a')} and ${more}`;

/** What waits for the leads of actions. */
export const waitingLeads: readonly Waiting[] = [
  {
    // By index action_lead_outdated. The row keeps since when; that it is so is asked of the candidate, or else the current revision.
    reason: 'LEAD_TO_CONFIRM',
    subject: 'ACTION',
    act: 'lead.confirm',
    standing: { own: true },
    rows: (
      _,
      me,
    ) => `select a.partnership_id, l.action_id as id, a.titles, null::timestamptz as deadline, l.outdated_since as since
      ${led(me, 'l.outdated_since is not null')} and exists (select from revision v where v.partnership_id = a.partnership_id
        and v.action_id = a.id and v.number = coalesce(a.candidate_revision, a.revision) and v.digest <> l.confirmed_digest
        and ${visible('v')})`,
  },
  {
    // To be confirmed or declined: it has stood behind no text yet. By index action_lead_invited.
    reason: 'INVITATION_TO_ANSWER',
    subject: 'ACTION',
    act: 'lead.decline',
    standing: { own: true },
    rows: (
      _,
      me,
    ) => `select a.partnership_id, l.action_id as id, a.titles, null::timestamptz as deadline, l.since
      ${led(me, 'l.confirmed_digest is null')}`,
  },
  {
    // From the offers that are open, by index lead_offer_waiting: there are fewer of them than actions that an organisation leads.
    reason: 'LEAD_OFFER_TO_ANSWER',
    subject: 'OFFER',
    act: 'offer.answer',
    standing: { own: true },
    rows: (
      q: Asked,
      me,
    ) => `select o.partnership_id, o.id, a.titles, null::timestamptz as deadline, o.offered_at as since
      from (select o.* from lead_offer o where o.partnership_id = ${me.partnership} and o.state = 'OPEN' and ${visible('o')} offset 0) o
      join action a on a.partnership_id = o.partnership_id and a.id = o.action_id
      join action_lead l on l.partnership_id = a.partnership_id and l.action_id = a.id and l.side_code = a.first_side
        and l.ended_at is null and l.organisation_id = ${me.organisation}
      where ${effectiveActionStatus('a', q.now)} in ('PROPOSED', 'RETURNED') and ${visible('l')} and ${visible('a')}`,
  },
];
