import { useId } from 'react';
import type { RoundProcedure } from '../../api/enums';
import { amount } from '../../format/numbers';
import { useWords } from '../../words/use-words';
import type { OpeningPartnership } from './open-round.documents';
import { useOpenRoundWords } from './words';

interface Props {
  readonly partnership: OpeningPartnership;
  readonly procedure: RoundProcedure;
  readonly choose: (procedure: RoundProcedure) => void;
}

/** How answers become an outcome, with what each way means, and why silence is not possible where it is not. */
export function ProcedureChoice({ partnership, procedure, choose }: Props) {
  const { language, say } = useWords();
  const words = useOpenRoundWords();
  const id = useId();
  const against = partnership.sides.filter(({ rule }) => !rule.allowsSilence).map(({ code }) => code);
  const limits = partnership.silenceBudgetLimits.map((limit) =>
    amount(limit.amount, limit.currency, language),
  );
  const notes = {
    EXPRESS: words.expressWhat,
    SILENCE:
      against.length > 0
        ? say(words.silenceAgainst, { sides: against.join(', ') })
        : `${words.silenceWhat} ${limits.length > 0 ? say(words.silenceLimit, { limits: limits.join(', ') }) : words.silenceNever}`,
  };
  return (
    <fieldset>
      <legend>{words.procedure}</legend>
      {(['EXPRESS', 'SILENCE'] as const).map((one) => (
        <div className="way" key={one}>
          <input
            type="radio"
            name="procedure"
            id={`${id}-${one}`}
            checked={procedure === one}
            disabled={one === 'SILENCE' && against.length > 0}
            aria-describedby={`${id}-${one}-what`}
            onChange={() => choose(one)}
          />
          <label htmlFor={`${id}-${one}`}>{words[one]}</label>
          <p className="s dim" id={`${id}-${one}-what`}>
            {notes[one]}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
