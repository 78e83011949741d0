import { longDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { useWords } from '../../words/use-words';
import { useComposeWords } from './words';

interface Props {
  readonly revision: number;
  readonly organisation: string;
  readonly at: string;
  /** Whether there is something typed to bring together with it. */
  readonly touched: boolean;
  readonly onAct: () => void;
}

/** The text was changed under who writes on it: said, never replaced. */
export function Meanwhile({ revision, organisation, at, touched, onAct }: Props) {
  const { language, say } = useWords();
  const words = useComposeWords();
  const { day, time } = localTime(at, ownTimeZone());
  return (
    <div className="note calm" role="status">
      <h2>{say(words.meanwhile, { revision })}</h2>
      <p>{say(words.meanwhileBy, { organisation, day: longDate(day, language), time })}</p>
      <p>
        <button type="button" className="btn small" onClick={onAct}>
          {touched ? words.bring : say(words.takeOver, { revision })}
        </button>
      </p>
    </div>
  );
}
