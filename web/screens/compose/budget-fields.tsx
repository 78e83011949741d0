import { Field } from '../../parts/field';
import { useWords } from '../../words/use-words';
import { useComposeWords } from './words';
import type { BudgetRow } from './writing';

interface Props {
  readonly rows: readonly BudgetRow[];
  readonly write: (rows: readonly BudgetRow[]) => void;
  readonly wrong: (field: string) => string | undefined;
}

/** The lines of the budget, in their order. */
export function BudgetFields({ rows, write, wrong }: Props) {
  const { say } = useWords();
  const words = useComposeWords();
  const set = (place: number, changes: Partial<BudgetRow>) =>
    write(rows.map((row, at) => (at === place ? { ...row, ...changes } : row)));
  return (
    <fieldset className="field budget">
      <legend>{words.budget}</legend>
      {rows.map((row, place) => (
        <fieldset className="budget-row" key={place}>
          <legend className="spoken">{say(words.line, { place: place + 1 })}</legend>
          {(['label', 'amount', 'currency'] as const).map((part) => {
            const field = `budget-${place}-${part}`;
            return (
              <Field key={part} name={field} label={words[part]} wrong={wrong(field)}>
                {(control) => (
                  <input
                    {...control}
                    value={row[part]}
                    inputMode={part === 'amount' ? 'decimal' : undefined}
                    maxLength={part === 'currency' ? 3 : undefined}
                    onChange={({ target }) => set(place, { [part]: target.value })}
                  />
                )}
              </Field>
            );
          })}
          <button
            type="button"
            className="btn small"
            onClick={() => write(rows.filter((_, at) => at !== place))}
          >
            {say(words.removeLine, { place: place + 1 })}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        className="btn small"
        onClick={() => write([...rows, { label: '', amount: '', currency: rows.at(-1)?.currency ?? 'EUR' }])}
      >
        {words.addLine}
      </button>
    </fieldset>
  );
}
