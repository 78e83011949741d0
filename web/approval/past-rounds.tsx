import './approval.css';
import { paths } from '../api/paths';
import { shortDate } from '../format/dates';
import { localTime } from '../format/days';
import { useOwnZone } from '../frame/own-zone';
import { usePartnership } from '../frame/partnership';
import { Digest } from '../parts/digest';
import { Link } from '../parts/link';
import { StatusWord } from '../parts/status-word';
import { useWords } from '../words/use-words';
import type { PastRound } from './panel.documents';
import { useApprovalWords } from './words';

/** The rounds before the present one, a row each; nothing where there are none. */
export function PastRounds({ rounds }: { readonly rounds: readonly PastRound[] }) {
  const { language, say } = useWords();
  const approval = useApprovalWords();
  const { slug } = usePartnership();
  const zone = useOwnZone();
  if (rounds.length === 0) return null;
  const dated = (instant: string) => shortDate(localTime(instant, zone).day, language);
  return (
    <section className="past-rounds" aria-label={approval.pastRounds}>
      <h3>{approval.pastRounds}</h3>
      <ul className="sheet">
        {rounds.map((round) => (
          <li key={round.id}>
            <StatusWord status={round.status} />
            <Link href={paths.round(slug, round.id)}>
              {say(approval.pastRound, { revision: round.revision })}
            </Link>
            <Digest value={round.digest} />
            <span className="s dim">
              {`${dated(round.openedAt)} – ${dated(round.closedAt ?? round.deadline)}`}
            </span>
            <span className="s dim">
              {round.answers
                .map(({ side, state }) => say(approval.answers, { side, answer: approval[state] }))
                .join(' · ')}
            </span>
            {round.reasons && (
              <p className="s lines" lang="">
                {round.reasons}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
