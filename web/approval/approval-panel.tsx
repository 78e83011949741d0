import './approval.css';
import { useId } from 'react';
import { paths } from '../api/paths';
import { longDate } from '../format/dates';
import { localTime } from '../format/days';
import { useOwnZone } from '../frame/own-zone';
import { usePartnership } from '../frame/partnership';
import { Link } from '../parts/link';
import { StatusWord } from '../parts/status-word';
import { useWords } from '../words/use-words';
import { Outcome } from './outcome';
import type { PanelRound } from './panel.documents';
import { PanelFoot } from './panel-foot';
import { PanelMiddle } from './panel-middle';
import { SideHalf } from './side-half';
import { useRoundLive } from './use-round-live';
import { useApprovalWords } from './words';

interface Props {
  readonly round: PanelRound;
  /** On the page of the round itself there is nowhere further to go. */
  readonly whole?: boolean;
}

/** A round before two sides that face each other over one text; of more sides as many cards. It follows what happens. */
export function ApprovalPanel({ round, whole }: Props) {
  const { language, say } = useWords();
  const approval = useApprovalWords();
  const { slug, sides } = usePartnership();
  const zone = useOwnZone();
  const id = useId();
  useRoundLive(round);
  const answers = round.answers.toSorted((one, other) => (one.side < other.side ? -1 : 1));
  const facing = answers.length === 2;
  const waiting = answers.filter(({ silenceAcceptedAt }) => silenceAcceptedAt === null);
  const opened = say(approval.opened, {
    date: longDate(localTime(round.openedAt, zone).day, language),
    office: round.openedBy.name,
  });
  return (
    <section className="sheet round" aria-labelledby={id}>
      <header>
        <h2 id={id}>{approval.heading}</h2>
        <StatusWord status={round.status} />
        <span className="s dim">{approval[round.procedure]}</span>
        <span className="s dim opened">{opened}</span>
        {!whole && (
          <Link className="s end no-print" href={paths.round(slug, round.id)}>
            {approval.whole}
          </Link>
        )}
      </header>
      {round.procedure === 'SILENCE' && round.status === 'OPEN' && (
        <p className="silence">
          {waiting.length === 0
            ? approval.silence
            : say(approval.silenceWaits, { sides: waiting.map(({ side }) => side).join(', ') })}
        </p>
      )}
      <Outcome round={round} />
      <div className={facing ? 'facing' : 'facing cards'}>
        {answers.map((answer, place) => (
          <SideHalf
            key={answer.side}
            round={round}
            answer={answer}
            name={sides.find(({ code }) => code === answer.side)?.name}
            place={facing ? (['first', 'second'] as const)[place] : undefined}
          />
        ))}
        <PanelMiddle round={round} facing={facing} />
        <PanelFoot round={round} />
      </div>
    </section>
  );
}
