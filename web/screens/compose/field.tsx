import type { ReactNode } from 'react';

/** What a control of a field is given. */
export interface Control {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

interface Props {
  /** Its name in what is sent: `en-title`, `endsOn`. */
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly wrong: string | undefined;
  readonly children: (control: Control) => ReactNode;
}

export const idOf = (field: string): string => `field-${field}`;

/** A label, what to write, what is wrong with it, and then the control. */
export function Field({ field, label, hint, wrong, children }: Props) {
  const id = idOf(field);
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
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
        ...(described && { 'aria-describedby': described }),
        ...(wrong && { 'aria-invalid': true }),
      })}
    </div>
  );
}
