import { type ReactNode, useId } from 'react';

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** The control, which takes this id. */
  readonly children: (id: string) => ReactNode;
}

/** A label, its hint and its control. */
export function Field({ label, hint, children }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {hint && <span className="hint">{hint}</span>}
      </label>
      {children(id)}
    </div>
  );
}
