import { useEffect } from 'react';

/** A string as CSS writes it. */
const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\a ')}"`;

/** What stands at the foot of each printed page, beside its number: base.css puts it there. */
export function useRunningFoot(text: string): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--foot', quoted(text));
    return () => {
      style.removeProperty('--foot');
    };
  }, [text]);
}
