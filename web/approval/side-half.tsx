import { useSideClass } from '../parts/side-class';
import { SideCode } from '../parts/side-code';
import { useWords } from '../words/use-words';
import { AnswerFacts } from './answer-facts';
import type { Answer, PanelRound } from './panel.documents';
import { SeatRow } from './seat-row';
import { seatsOf } from './seats';
import { useApprovalWords } from './words';

interface Props {
  readonly round: PanelRound;
  readonly answer: Answer;
  readonly name: { readonly text: string; readonly locale: string } | undefined;
  /** Which edge is its own: the first side's is on the left, the second's mirrors it. */
  readonly place: 'first' | 'second' | undefined;
}

/** One side of a round: its rule, its organisations and what is missing, or, of another side, its answer. */
export function SideHalf({ round, answer, name, place }: Props) {
  const { language, say } = useWords();
  const approval = useApprovalWords();
  const ofSide = useSideClass(answer.side);
  const own = round.assessment?.side === answer.side ? round.assessment : undefined;
  const seats = seatsOf(round, answer.side);
  const open = round.status === 'OPEN';
  // The own half says by its seats what its answer would say; that stands beside them once it is given, or was made elsewhere.
  const answered =
    !open || answer.state === 'APPROVED' || answer.form !== null || answer.silenceAcceptedAt !== null;
  return (
    <section className={`half ${ofSide} ${place ?? ''}`} aria-label={name?.text ?? answer.side}>
      <h3>
        <SideCode code={answer.side} />
        <span className="full" lang={name?.locale === language ? undefined : name?.locale}>
          {name?.text}
        </span>
        {own && open && round.procedure === 'EXPRESS' && (
          <span className="tally">{say(approval.needed, { approve: own.approve, needed: own.needed })}</span>
        )}
      </h3>
      {own && <p className="rule">{own.rule}</p>}
      {seats.length > 0 && (
        <ul className="seats">
          {seats.map((seat) => (
            <SeatRow key={seat.organisation.id} seat={seat} round={round} side={answer.side} />
          ))}
        </ul>
      )}
      {(!own || answered) && <AnswerFacts answer={answer} />}
      {seats.length === 0 && !own && <p className="s dim no-print">{approval.onlyAnswer}</p>}
      {own && open && (
        <div className="missing-of">
          {own.blocks && <p className="missing">{own.blocks}</p>}
          {own.missing && <p className="missing">{own.missing}</p>}
          {!own.missing && !own.blocks && <p className="missing calm">{own.answer}</p>}
        </div>
      )}
    </section>
  );
}
