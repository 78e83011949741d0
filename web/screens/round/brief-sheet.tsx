import { paths } from '../../api/paths';
import { addressOfAct } from '../../approval/act-addresses';
import { shortDate } from '../../format/dates';
import { localTime } from '../../format/days';
import { amount } from '../../format/numbers';
import { useOwnZone } from '../../frame/own-zone';
import { usePartnership } from '../../frame/partnership';
import { Link } from '../../parts/link';
import { SideCode } from '../../parts/side-code';
import { useWords } from '../../words/use-words';
import { BriefChange } from './brief-change';
import { Fact } from './fact';
import type { WholeRound } from './round.documents';
import { useRoundWords } from './words';

/** What the text is about, who leads, what it costs, what has changed, what is open, what a colleague has prepared. */
export function BriefSheet({ round }: { readonly round: WholeRound }) {
  const { language, say } = useWords();
  const words = useRoundWords();
  const { slug } = usePartnership();
  const zone = useOwnZone();
  const { brief, action, roadmap } = round;
  const { prepared, openPoints } = brief;
  const foreign = (locale: string) => (locale === language ? undefined : locale);
  return (
    <section className="sheet brief" aria-labelledby="brief">
      <h2 id="brief">{words.brief}</h2>
      {brief.summary && (
        <Fact name={words.summary}>
          <p className="lines" lang={foreign(brief.summary.locale)}>
            {brief.summary.text}
          </p>
        </Fact>
      )}
      <Fact name={words.leads}>
        <ul>
          {brief.leads.map(({ side, organisation, confirmed }) => (
            <li key={side}>
              <SideCode code={side} small /> {organisation?.name ?? words.noLead}
              {organisation && (
                <span className="s dim">, {confirmed ? words.confirmed : words.unconfirmed}</span>
              )}
            </li>
          ))}
        </ul>
      </Fact>
      <Fact name={words.budget}>
        {brief.budget.length === 0
          ? words.noBudget
          : brief.budget.map(({ amount: sum, currency }) => amount(sum, currency, language)).join(', ')}
      </Fact>
      <BriefChange round={round} />
      <Fact name={words.openPoints}>
        <p>{say(words.points, { count: openPoints.count, blocking: openPoints.blocking })}</p>
        {openPoints.threads.length > 0 && (
          <ul>
            {openPoints.threads.map(({ id, subject }) => (
              <li key={id}>
                <Link href={paths.thread(slug, id)} lang="">
                  {subject}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      {roadmap && (
        <Fact name={words.roadmap}>
          <span lang={foreign(roadmap.title.locale)}>{roadmap.title.text}</span>
        </Fact>
      )}
      {prepared && round.status === 'OPEN' && (
        <p className="note calm">
          {say(words.prepared, {
            name: prepared.preparedBy.name,
            date: shortDate(localTime(prepared.preparedAt, zone).day, language),
          })}{' '}
          <Link href={addressOfAct('takePosition', slug, round.id)}>{words.preparedGo}</Link>
        </p>
      )}
      <p className="no-print">
        <Link href={paths.action(slug, action)}>{words.text}</Link>
      </p>
    </section>
  );
}
