import { type FormEvent, type ReactNode, useId } from 'react';
import { useWords } from '../words/use-words';
import { usePeopleWords } from './words';

interface Choice {
  readonly name: string;
  readonly label: string;
  /** Values with their words. */
  readonly options: readonly (readonly [string, string])[];
}

interface Props {
  readonly choices: readonly Choice[];
  /** What the address has. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** All values that are set from now on. */
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
  /** How many there are under these filters; undefined while nobody knows. */
  readonly count: number | undefined;
  /** What the search by name is called, where it is not by that of a thing. */
  readonly find?: string;
  readonly children?: ReactNode;
}

/** A row of menus that say their value, and a search by name: what is chosen stands in the address. */
export function Filters({ choices, values, onChange, count, find, children }: Props) {
  const { say } = useWords();
  const people = usePeopleWords();
  const id = useId();
  const change = (form: HTMLFormElement) => {
    const given = [...new FormData(form)].map(([name, value]): [string, string] => [
      name,
      String(value).trim(),
    ]);
    onChange(Object.fromEntries(given.filter(([, value]) => value !== '')));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change(event.currentTarget);
  };
  const key = JSON.stringify(values);
  return (
    <search className="filters">
      <form key={key} onSubmit={submit}>
        <span className="field">
          <label htmlFor={`${id}-q`}>{find ?? people.find}</label>
          <input id={`${id}-q`} name="q" type="search" maxLength={300} defaultValue={values['q']} />
        </span>
        {choices.map(({ name, label, options }) => (
          <span className="field" key={name}>
            <label htmlFor={`${id}-${name}`}>{label}</label>
            <select
              id={`${id}-${name}`}
              name={name}
              defaultValue={values[name] ?? ''}
              onChange={({ currentTarget: { form } }) => {
                if (form) change(form);
              }}
            >
              <option value="">{people.any}</option>
              {options.map(([value, word]) => (
                <option key={value} value={value}>
                  {word}
                </option>
              ))}
            </select>
          </span>
        ))}
        <button type="submit" className="btn">
          {people.search}
        </button>
      </form>
      <p className="s dim" role="status">
        {count !== undefined && say(people.found, { count })}{' '}
        {Object.values(values).some(Boolean) && (
          <button type="button" className="plain s" onClick={() => onChange({})}>
            {people.clear}
          </button>
        )}
      </p>
      {children}
    </search>
  );
}
