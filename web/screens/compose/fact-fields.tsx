import type { ResultOf } from '../../api/graphql';
import { Field } from '../../parts/field';
import { useWords } from '../../words/use-words';
import { BudgetFields } from './budget-fields';
import type { vocabularyDocument } from './compose.documents';
import { useComposeWords } from './words';
import type { Writing } from './writing';

export type Vocabulary = NonNullable<ResultOf<typeof vocabularyDocument>['partnership']>;

interface Props {
  readonly vocabulary: Vocabulary;
  readonly mine: Writing;
  readonly write: (mine: Writing) => void;
  readonly wrong: (field: string) => string | undefined;
}

/** What is the same in every language. */
export function FactFields({ vocabulary, mine, write, wrong }: Props) {
  const { language } = useWords();
  const words = useComposeWords();
  const langOf = (locale: string | null) => (locale === language || !locale ? undefined : locale);
  const set = (changes: Partial<Writing>) => write({ ...mine, ...changes });
  const days = { startsOn: words.startsOn, endsOn: words.endsOn } as const;
  return (
    <section className="sheet writing stack" aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <Field name="area" label={words.area} wrong={wrong('area')}>
        {(control) => (
          <select {...control} value={mine.area} onChange={({ target }) => set({ area: target.value })}>
            <option value="">{words.none}</option>
            {vocabulary.areas.map(({ code, name }) => (
              <option key={code} value={code} lang={langOf(name.locale)}>
                {name.text}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset className="field ticks">
        <legend>{words.chains}</legend>
        {vocabulary.valueChains.map(({ code, name }) => (
          <label key={code} lang={langOf(name.locale)}>
            <input
              type="checkbox"
              checked={mine.valueChains.includes(code)}
              onChange={({ target: { checked } }) => {
                const others = mine.valueChains.filter((one) => one !== code);
                set({ valueChains: checked ? [...others, code].toSorted() : others });
              }}
            />
            {name.text}
          </label>
        ))}
      </fieldset>
      <Field
        name="expectedResult"
        label={words.result}
        hint={words.resultHint}
        wrong={wrong('expectedResult')}
      >
        {(control) => (
          <textarea
            {...control}
            className="summary"
            value={mine.expectedResult}
            onChange={({ target }) => set({ expectedResult: target.value })}
          />
        )}
      </Field>
      <div className="pair">
        {(['startsOn', 'endsOn'] as const).map((day) => (
          <Field key={day} name={day} label={days[day]} wrong={wrong(day)}>
            {(control) => (
              <input
                {...control}
                type="date"
                value={mine[day]}
                onChange={({ target }) => set({ [day]: target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <Field name="materials" label={words.materials} hint={words.materialsHint} wrong={wrong('materials')}>
        {(control) => (
          <input
            {...control}
            value={mine.materials}
            onChange={({ target }) => set({ materials: target.value })}
          />
        )}
      </Field>
      <BudgetFields rows={mine.budget} write={(budget) => set({ budget })} wrong={wrong} />
      <Field name="policyLinks" label={words.links} hint={words.linksHint} wrong={wrong('policyLinks')}>
        {(control) => (
          <textarea
            {...control}
            className="summary"
            value={mine.policyLinks}
            onChange={({ target }) => set({ policyLinks: target.value })}
          />
        )}
      </Field>
      <Field name="note" label={words.note} hint={words.noteHint} wrong={wrong('note')}>
        {(control) => (
          <textarea
            {...control}
            className="summary"
            value={mine.note}
            onChange={({ target }) => set({ note: target.value })}
          />
        )}
      </Field>
    </section>
  );
}
