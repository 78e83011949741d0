import { longDate } from '../format/dates';
import { localTime } from '../format/days';
import { useSideZone } from '../frame/own-zone';
import { Icon } from '../parts/icon';
import { useWords } from '../words/use-words';
import { answerIcons } from './answer-icons';
import type { Answer } from './panel.documents';
import { useApprovalWords } from './words';

/** The answer of a side with all that it says of it: its office, when, the form, the reservations by type, its reasons. */
export function AnswerFacts({ answer }: { readonly answer: Answer }) {
  const { language, say } = useWords();
  const approval = useApprovalWords();
  const zone = useSideZone(answer.side);
  const dated = (instant: string) => longDate(localTime(instant, zone).day, language);
  const facts = [
    answer.office &&
      answer.answeredAt &&
      say(approval.answeredBy, { office: answer.office.name, date: dated(answer.answeredAt) }),
    answer.tacit && approval.tacit,
    answer.form && approval[answer.form],
    answer.decidedOn && say(approval.decidedOn, { date: longDate(answer.decidedOn, language) }),
    answer.registryNumber && say(approval.registered, { number: answer.registryNumber }),
    answer.document && say(approval.document, { document: answer.document }),
    answer.silenceAcceptedAt && say(approval.acceptedSilence, { date: dated(answer.silenceAcceptedAt) }),
    ...answer.reservations.map(({ type, count }) =>
      say(approval.reservationCount, { type: approval[type], count }),
    ),
  ].filter((fact) => typeof fact === 'string');
  return (
    <div className="answer">
      <span className="position" key={answer.state}>
        <Icon name={answerIcons[answer.state]} />
      </span>
      <div>
        <p>
          <b>{approval[answer.state]}</b>
        </p>
        {facts.map((fact) => (
          <p className="s dim" key={fact}>
            {fact}
          </p>
        ))}
        {answer.reasons && (
          <p className="s lines" lang="">
            {answer.reasons}
          </p>
        )}
      </div>
    </div>
  );
}
