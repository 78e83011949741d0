import { useApprovalWords } from '../../approval/words';
import { fullDate, longDate } from '../../format/dates';
import { localTime } from '../../format/days';
import { useMe } from '../../frame/me';
import { useOwnZone } from '../../frame/own-zone';
import { PositionIcon } from '../../parts/position-icon';
import { useWords } from '../../words/use-words';
import { ownPosition } from './own-position';
import type { DecidedRound } from './position.documents';
import { usePositionWords } from './words';

interface Props {
  readonly round: DecidedRound;
  readonly act: 'confirm' | 'lift';
}

/** What stands, and what becomes of it by this act. */
export function Standing({ round, act }: Props) {
  const { language, say } = useWords();
  const words = usePositionWords();
  const approval = useApprovalWords();
  const { seat } = useMe();
  const zone = useOwnZone();
  const stands = ownPosition(round);
  const { day, time } = localTime(round.deadline, zone);
  return (
    <div className="sheet prepared">
      {stands?.kind && (
        <p className="what">
          <PositionIcon kind={stands.kind} side={seat.side ?? ''} />
          <b>{stands.reservation ? approval[stands.reservation] : words.kinds[stands.kind]}</b>
          <span className="s dim">
            {fullDate(localTime(stands.takenAt, zone).day, language)}, {stands.takenBy.name}
          </span>
        </p>
      )}
      {stands?.reasons && (
        <p className="lines" lang="">
          {stands.reasons}
        </p>
      )}
      <p>{say(words.consequenceOf[act], { date: `${longDate(day, language)}, ${time}` })}</p>
    </div>
  );
}
