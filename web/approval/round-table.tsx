import { Icon, type IconName } from '../parts/icon';
import { positionIconName } from '../parts/position-icon';
import { useSideClass } from '../parts/side-class';
import { useWords } from '../words/use-words';
import { answerIcons } from './answer-icons';
import type { Answer, PanelRound } from './panel.documents';
import { seatsOf } from './seats';
import { useApprovalWords } from './words';

const MOST = 8;
const [WIDTH, HEIGHT] = [264, 184];
/** Of the curve that the seats stand on, and the angle between two of them, in degrees. */
const [RX, RY, STEP, ARC] = [92, 78, 48, 132];

interface Drawn {
  readonly icon: IconName;
  readonly mine: boolean;
}

/** A picture of the two lists: a seat for each organisation, or one for a side that shows its answer alone. */
export function RoundTable({ round }: { readonly round: PanelRound }) {
  const { say } = useWords();
  const approval = useApprovalWords();
  const rows = round.answers.map((answer) => seatsDrawn(round, answer));
  if (rows.some((seats) => seats.length > MOST)) return null;
  return (
    <svg
      className="table"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      <ellipse cx={WIDTH / 2} cy={HEIGHT / 2} rx="66" ry="58" />
      <text x={WIDTH / 2} y="80" className="quiet">
        {approval.revision}
      </text>
      <text x={WIDTH / 2} y="102" className="serif">
        {say(approval.number, { revision: round.revision })}
      </text>
      <text x={WIDTH / 2} y="121" className="mono">
        {round.digest.replace(/^sha256:/, '').slice(0, 8)}
      </text>
      {round.answers.map(({ side }, place) => (
        <Row key={side} side={side} left={place === 0} seats={rows[place] ?? []} />
      ))}
    </svg>
  );
}

const seatsDrawn = (round: PanelRound, answer: Answer): readonly Drawn[] => {
  const seats = seatsOf(round, answer.side);
  if (seats.length === 0) return [{ icon: answerIcons[answer.state], mine: false }];
  return seats.map(({ kind, mine }) => ({ icon: positionIconName(kind), mine }));
};

interface RowProps {
  readonly side: string;
  readonly left: boolean;
  readonly seats: readonly Drawn[];
}

function Row({ side, left, seats }: RowProps) {
  const step = Math.min(STEP, ARC / Math.max(1, seats.length - 1));
  const size = seats.length > 5 ? 22 : 30;
  return (
    <g className={useSideClass(side)}>
      {seats.map(({ icon, mine }, place) => {
        const angle = ((place - (seats.length - 1) / 2) * step * Math.PI) / 180;
        const x = WIDTH / 2 + (left ? -1 : 1) * RX * Math.cos(angle);
        const y = HEIGHT / 2 + RY * Math.sin(angle);
        return (
          <g key={place} transform={`translate(${x - size / 2} ${y - size / 2})`}>
            <circle
              className={mine ? 'here' : 'seat'}
              cx={size / 2}
              cy={size / 2}
              r={mine ? size * 0.58 : size * 0.4}
            />
            <Icon name={icon} size={size} />
          </g>
        );
      })}
    </g>
  );
}
