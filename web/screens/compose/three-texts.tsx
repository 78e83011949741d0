import { useId } from 'react';
import { useWords } from '../../words/use-words';
import type { Stretch } from './merge';
import { useComposeWords } from './words';

/** What is taken of a stretch. */
export type Taken = 'theirs' | 'mine' | 'both';

interface Props {
  readonly stretch: Stretch;
  readonly lang: string | undefined;
  /** Of the base and of theirs. */
  readonly revisions: readonly [number, number];
  /** Whether it can hold what both have: a title or a day is one. */
  readonly holdsBoth: boolean;
  readonly taken: Taken | undefined;
  readonly take: (taken: Taken) => void;
}

/** One stretch three times beside itself, and what is to be taken of it. */
export function ThreeTexts({ stretch, lang, revisions: [began, now], holdsBoth, taken, take }: Props) {
  const { say } = useWords();
  const words = useComposeWords();
  const id = useId();
  const heads = {
    base: say(words.base, { revision: began }),
    theirs: say(words.theirs, { revision: now }),
    mine: words.mine,
  };
  const choices = {
    theirs: say(words.takeTheirs, { revision: now }),
    mine: words.takeMine,
    both: words.takeBoth,
  };
  return (
    <fieldset className="three">
      <legend className="spoken">
        {(stretch.base[0] ?? stretch.mine[0] ?? stretch.theirs[0] ?? '').slice(0, 60)}
      </legend>
      <div className="three-columns">
        {(['base', 'theirs', 'mine'] as const).map((whose) => (
          <div
            key={whose}
            className={taken === whose || (taken === 'both' && whose !== 'base') ? 'taken' : ''}
          >
            <p className="s of">{heads[whose]}</p>
            {stretch[whose].length === 0 ? (
              <p className="s dimmer">{words.gone}</p>
            ) : (
              stretch[whose].map((paragraph, place) => (
                <p key={place} lang={lang} className="serif lines">
                  {paragraph}
                </p>
              ))
            )}
          </div>
        ))}
      </div>
      <div className="ticks">
        {(holdsBoth ? (['theirs', 'mine', 'both'] as const) : (['theirs', 'mine'] as const)).map((choice) => (
          <label key={choice}>
            <input type="radio" name={id} checked={taken === choice} onChange={() => take(choice)} />
            {choices[choice]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
