import { paths } from '../../api/paths';
import { longDate } from '../../format/dates';
import { localTime } from '../../format/days';
import { useOwnZone } from '../../frame/own-zone';
import { usePartnership } from '../../frame/partnership';
import { Link } from '../../parts/link';
import { RefusalNote } from '../../parts/refusal-note';
import { useWords } from '../../words/use-words';
import type { DecidedRound } from './position.documents';
import type { Refused } from './use-decision';
import { usePositionWords } from './words';

interface Props {
  readonly round: DecidedRound;
  readonly refused: Refused | undefined;
}

/**
 * What came between: the procedure is over, or the text is another. Nothing was recorded; what was typed is kept, and the
 * way leads to the text that is decided on now.
 */
export function Overtaken({ round, refused }: Props) {
  const { language, words, say } = useWords();
  const position = usePositionWords();
  const { slug } = usePartnership();
  const zone = useOwnZone();
  const [latest] = round.action.rounds.nodes;
  const next = latest && latest.id !== round.id && latest.status === 'OPEN' ? latest : undefined;
  if (round.status === 'OPEN' && !refused) return null;
  const { day, time } = localTime(round.closedAt ?? round.deadline, zone);
  const closed =
    round.status === 'OPEN'
      ? undefined
      : say(position.closed[round.status], { date: longDate(day, language), time });
  return (
    <RefusalNote
      heading={refused ? position.notRecorded : position.over}
      message={closed ?? refused?.message ?? words.parts.notSent}
    >
      {round.reasons && (
        <p className="lines" lang="">
          {round.reasons}
        </p>
      )}
      {next && (
        <p>
          {next.revision === round.revision
            ? position.sameText
            : say(position.nextText, { from: round.revision, to: next.revision })}
        </p>
      )}
      <p className="ways">
        {next && next.revision !== round.revision && (
          <Link href={paths.compare(slug, round.action, round.revision, next.revision)}>
            {say(position.compare, { from: round.revision, to: next.revision })}
          </Link>
        )}
        {next && <Link href={paths.position(slug, next.id)}>{position.toNext}</Link>}
        {!next && closed && <Link href={paths.round(slug, round.id)}>{position.toRound}</Link>}
      </p>
    </RefusalNote>
  );
}
