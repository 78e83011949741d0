import { longDate, shortDate } from '../format/dates';
import { localTime } from '../format/days';
import { useSideZone } from '../frame/own-zone';
import { PositionIcon, usePositionWord } from '../parts/position-icon';
import { useWords } from '../words/use-words';
import type { PanelRound, TakenPosition } from './panel.documents';
import type { TableSeat } from './seats';
import { useApprovalWords } from './words';

interface Props {
  readonly seat: TableSeat;
  readonly round: PanelRound;
  readonly side: string;
}

/** An organisation at the table: its shape, its word and day, and below it what qualifies it. */
export function SeatRow({ seat, round, side }: Props) {
  const { language, say } = useWords();
  const approval = useApprovalWords();
  const wordOf = usePositionWord();
  const zone = useSideZone(side);
  const { organisation, kind, latest } = seat;
  const named = (act: TakenPosition | undefined) => {
    if (act?.act === 'LIFTED') return approval.lifted;
    return act?.reservation ? approval[act.reservation] : wordOf(act?.kind ?? null);
  };
  const dayOf = (act: TakenPosition) => shortDate(localTime(act.takenAt, zone).day, language);
  const word = named(latest);
  const provisional =
    kind === 'APPROVE_AD_REFERENDUM' && round.status === 'OPEN' && round.procedure === 'EXPRESS';
  return (
    <li>
      <span className="turn" key={kind}>
        <PositionIcon kind={kind} side={side} />
      </span>
      <div>
        <div className="line">
          <span>
            {organisation.name} {seat.mine && <span className="you">{approval.you}</span>}
          </span>
          <span className="turn" key={latest?.id}>
            {latest ? say(approval.when, { position: word, day: dayOf(latest) }) : word}
          </span>
        </div>
        {latest?.onBehalfOf && (
          <p className="more">{say(approval.bySubstitute, { approver: latest.onBehalfOf.user.name })}</p>
        )}
        {provisional && (
          <p className="more">
            {say(approval.provisional, { date: longDate(localTime(round.deadline, zone).day, language) })}
          </p>
        )}
        {latest?.reasons && (
          <p className="more lines" lang="">
            {latest.reasons}
          </p>
        )}
        {seat.earlier.map((act) => (
          <details className="more" key={act.id}>
            <summary>{say(approval.earlier, { position: named(act), day: dayOf(act) })}</summary>
            <p className="lines" lang="">
              {act.reasons ?? act.takenBy.name}
            </p>
          </details>
        ))}
      </div>
    </li>
  );
}
