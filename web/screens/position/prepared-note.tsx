import { useApprovalWords } from '../../approval/words';
import { shortDate } from '../../format/dates';
import { localTime } from '../../format/days';
import { useMe } from '../../frame/me';
import { useOwnZone } from '../../frame/own-zone';
import { useOnline } from '../../live/use-online';
import { PositionIcon } from '../../parts/position-icon';
import { useWords } from '../../words/use-words';
import type { DecidedRound } from './position.documents';
import { usePositionWords } from './words';

interface Props {
  readonly round: DecidedRound;
  readonly busy: boolean;
  /** Takes it as it stands. */
  readonly take: (prepared: string) => void;
}

/** What a colleague has prepared: read, and taken by one act; or another position is chosen below. */
export function PreparedNote({ round, busy, take }: Props) {
  const { language, say } = useWords();
  const words = usePositionWords();
  const approval = useApprovalWords();
  const { seat } = useMe();
  const zone = useOwnZone();
  const online = useOnline();
  const { prepared } = round;
  if (!prepared) return null;
  return (
    <div className="sheet prepared">
      <p className="s dim">
        {say(words.prepared, {
          name: prepared.preparedBy.name,
          date: shortDate(localTime(prepared.preparedAt, zone).day, language),
        })}
      </p>
      <p className="what">
        <PositionIcon kind={prepared.kind} side={seat.side ?? ''} /> <b>{words.kinds[prepared.kind]}</b>
        {prepared.reservation && <span>{approval[prepared.reservation]}</span>}
      </p>
      {prepared.reasons && (
        <p className="lines" lang="">
          {prepared.reasons}
        </p>
      )}
      <p>
        <button
          type="button"
          className="btn"
          aria-disabled={busy || !online}
          onClick={() => {
            if (!busy && online) take(prepared.id);
          }}
        >
          {say(words.takePrepared, { revision: round.revision })}
        </button>
      </p>
    </div>
  );
}
