import type { ReactNode } from 'react';

/** One line of the brief: what it is, and what it says. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <h3>{name}</h3>
      <div>{children}</div>
    </div>
  );
}
