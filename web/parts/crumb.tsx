import type { ReactNode } from 'react';
import { offeredSample } from '../api/sample';
import { useWords } from '../words/use-words';

/** The line above a heading: where one is; on the sample also that nothing here is real. */
export function Crumb({ children }: { readonly children?: ReactNode }) {
  const { words } = useWords();
  return (
    <div className="crumb">
      {children}
      {offeredSample() && <span className="sample">{words.frame.sample}</span>}
    </div>
  );
}
