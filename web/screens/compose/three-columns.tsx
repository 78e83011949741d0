import { useMemo, useState } from 'react';
import { useWords } from '../../words/use-words';
import { nameOf } from './language-fields';
import { type Stretch, standingOf, stretchesOf } from './merge';
import { partsOf } from './parts-of';
import { type Taken, ThreeTexts } from './three-texts';
import { useComposeWords } from './words';
import type { Writing } from './writing';

interface Props {
  readonly languages: readonly string[];
  readonly base: { readonly revision: number; readonly writing: Writing };
  readonly theirs: { readonly revision: number; readonly writing: Writing };
  readonly mine: Writing;
  readonly done: (merged: Writing) => void;
}

/** Of these there is one: what both have cannot stand in it together. */
const single: ReadonlySet<string> = new Set(['title', 'area', 'startsOn', 'endsOn']);

const takenAtFirst = (stretch: Stretch): Taken | undefined => {
  const standing = standingOf(stretch);
  return standing === 'both' ? undefined : standing === 'mine' ? 'mine' : 'theirs';
};

const taken = (stretch: Stretch, choice: Taken | undefined): readonly string[] => {
  if (choice === 'both') return [...stretch.theirs, ...stretch.mine];
  return choice === 'mine' ? stretch.mine : stretch.theirs;
};

/** What two people have made of one text: base, theirs and mine, to be taken paragraph by paragraph. */
export function ThreeColumns({ languages, base, theirs, mine, done }: Props) {
  const { language: page, say } = useWords();
  const words = useComposeWords();
  const [choices, choose] = useState<Readonly<Record<string, Taken>>>({});
  const parts = useMemo(
    () =>
      partsOf(languages).map((part) => ({
        part,
        stretches: stretchesOf(part.read(base.writing), part.read(theirs.writing), part.read(mine)),
      })),
    [languages, base, theirs, mine],
  );
  const choiceOf = (key: string, stretch: Stretch) => choices[key] ?? takenAtFirst(stretch);
  const open = parts.flatMap(({ part, stretches }) =>
    stretches.filter((stretch, place) => choiceOf(`${part.key} ${place}`, stretch) === undefined),
  ).length;
  const merged = () =>
    parts.reduce(
      (writing, { part, stretches }) =>
        part.put(
          writing,
          stretches.flatMap((stretch, place) => taken(stretch, choiceOf(`${part.key} ${place}`, stretch))),
        ),
      mine,
    );
  return (
    <section className="sheet merging stack" aria-labelledby="merging">
      <h2 id="merging">{words.mergeHeading}</h2>
      <p className="dim">{words.mergeText}</p>
      {parts.map(({ part, stretches }) => {
        const changed = [...stretches.entries()].filter(([, stretch]) => standingOf(stretch) !== 'same');
        if (changed.length === 0) return null;
        const lang = part.language === page ? undefined : part.language;
        const name = words[part.name];
        return (
          <section key={part.key} aria-labelledby={`merging-${part.key}`}>
            <h3 id={`merging-${part.key}`}>
              {part.language ? say(words.part, { part: name, language: nameOf(part.language) }) : name}
            </h3>
            {changed.map(([place, stretch]) => (
              <ThreeTexts
                key={place}
                stretch={stretch}
                lang={lang}
                revisions={[base.revision, theirs.revision]}
                holdsBoth={!single.has(part.name)}
                taken={choiceOf(`${part.key} ${place}`, stretch)}
                take={(choice) => choose({ ...choices, [`${part.key} ${place}`]: choice })}
              />
            ))}
            {stretches.length > changed.length && (
              <p className="s dimmer">{say(words.unchanged, { count: stretches.length - changed.length })}</p>
            )}
          </section>
        );
      })}
      <span className="ability">
        <button
          type="button"
          className="btn primary"
          aria-disabled={open > 0}
          onClick={() => {
            if (open === 0) done(merged());
          }}
        >
          {words.goOn}
        </button>
        {open > 0 && <span className="refusal">{say(words.open, { count: open })}</span>}
      </span>
    </section>
  );
}
