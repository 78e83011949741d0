import { shortDate } from '../../format/dates';
import { localTime } from '../../format/days';
import { useMe } from '../../frame/me';
import { useOwnZone } from '../../frame/own-zone';
import { SideCode } from '../../parts/side-code';
import { useWords } from '../../words/use-words';
import { ActButton } from './act-button';
import type { ActionPage } from './action.documents';
import {
  answerOfferDocument,
  confirmDocument,
  declineDocument,
  offerDocument,
  stepDownDocument,
} from './acts.documents';
import { InviteLead } from './invite-lead';
import { useActionWords } from './words';

interface Props {
  readonly action: ActionPage;
  readonly refresh: () => void;
}

/** Who leads for each side, who offers to, and what the viewer's organisation may say to it. */
export function Leads({ action, refresh }: Props) {
  const { say, language } = useWords();
  const words = useActionWords();
  const { seat } = useMe();
  const zone = useOwnZone();
  const { viewerCan, leads, offers, lookingForLead } = action;
  const line = (act: string) => viewerCan.find((one) => one.act === act);
  const acts = { of: viewerCan, refresh };
  const on = { input: { action: action.id } };
  const own = leads.some(
    ({ side, organisation }) => side === seat.side && organisation.name === seat.organisation,
  );
  return (
    <section className="sheet of-leads-tab" aria-labelledby="leads">
      <h2 id="leads">{words.tab.leads}</h2>
      <ul>
        {leads.map(({ side, organisation, confirmed }) => (
          <li key={side}>
            <SideCode code={side} /> <b>{organisation.name}</b>{' '}
            <span className="s dim">{confirmed ? words.confirmed : words.unconfirmed}</span>
          </li>
        ))}
        {lookingForLead.map((side) => (
          <li key={side}>
            <SideCode code={side} /> {words.lookedFor}
          </li>
        ))}
      </ul>
      <div className="action-acts">
        {own && (
          <>
            <ActButton
              {...acts}
              act="confirmLead"
              primary
              document={confirmDocument}
              variables={{ input: { action: action.id, digest: action.candidate?.digest ?? action.digest } }}
            >
              {words.confirm}
            </ActButton>
            {line('declineLead')?.allowed && (
              <ActButton {...acts} act="declineLead" document={declineDocument} variables={on}>
                {words.decline}
              </ActButton>
            )}
            {line('stepDown')?.allowed && (
              <ActButton {...acts} act="stepDown" document={stepDownDocument} variables={on}>
                {words.stepDown}
              </ActButton>
            )}
          </>
        )}
        {seat.side && lookingForLead.includes(seat.side) && (
          <ActButton {...acts} act="offerLead" primary document={offerDocument} variables={on}>
            {words.offer}
          </ActButton>
        )}
      </div>
      {offers.length > 0 && <h3>{words.offers}</h3>}
      <ul hidden={offers.length === 0}>
        {offers.map(({ id, side, organisation, state, offeredAt }) => (
          <li key={id}>
            <SideCode code={side} small /> {organisation.name}{' '}
            <span className="s dim">
              {words.offerState[state]}, {shortDate(localTime(offeredAt, zone).day, language)}
            </span>
            {state === 'OPEN' && line('answerOffer')?.allowed && (
              <span className="action-acts">
                {([true, false] as const).map((accept) => (
                  <ActButton
                    {...acts}
                    key={String(accept)}
                    act="answerOffer"
                    document={answerOfferDocument}
                    variables={{ input: { offer: id, accept } }}
                  >
                    {say(accept ? words.accept : words.refuse, { organisation: organisation.name })}
                  </ActButton>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {line('inviteLead')?.allowed && <InviteLead action={action} refresh={refresh} />}
    </section>
  );
}
