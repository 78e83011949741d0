import type { ReactNode } from 'react';
import type { Refused } from './use-verb';

interface Control {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface Props {
  readonly label: string;
  /** Of the control; a refusal whose path ends with it is about this field. */
  readonly name: string;
  readonly hint?: string | undefined;
  readonly refused?: Refused | undefined;
  /** What is wrong with it, where that is known without a refusal. */
  readonly wrong?: string | undefined;
  readonly children: (control: Control) => ReactNode;
}

/** Of the control of a field. */
export const idOf = (name: string): string => `field-${name}`;
const isAbout = (refused: Refused | undefined, name: string) => refused?.path?.includes(name) ?? false;

/** A labelled control of a form, with its hint, and before it what is wrong with it. */
export function Field({ label, name, hint, refused, wrong: known, children }: Props) {
  const id = idOf(name);
  const wrong = isAbout(refused, name) ? refused?.message : known;
  const told = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong && (
        <span className="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
      {children({
        id,
        name,
        'aria-describedby': told || undefined,
        'aria-invalid': wrong ? true : undefined,
      })}
    </div>
  );
}

/** The summary above a form that was refused: leads to the field concerned. */
export function FormRefusal({
  refused,
  names,
}: {
  readonly refused: Refused;
  readonly names: readonly string[];
}) {
  const name = names.find((one) => isAbout(refused, one));
  return (
    <p className="note" role="alert">
      {name ? <a href={`#${idOf(name)}`}>{refused.message}</a> : refused.message}
    </p>
  );
}
