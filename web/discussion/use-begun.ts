import { useState } from 'react';
import type { Chosen } from './chosen-passage';
import type { Shown } from './passages';

/** A thread that is being begun: on a passage, or (without one) on the whole; and for whom. */
export interface Begun {
  readonly passage: (Chosen & { readonly revision: number }) | undefined;
  /** `keyOf` the audience. */
  readonly audience: string;
}

/** What is kept for a reload: places, no words. */
type Kept = Omit<Chosen, 'quote'> & {
  readonly audience: string;
  readonly revision: number;
  readonly whole: boolean;
};

/** The thread that is being begun on an action in this tab; it is there again after a reload, with its draft. */
export function useBegun(action: string, revision: number, texts: readonly Shown[]) {
  const key = `concord-begun ${action}`;
  const [kept, keep] = useState<Kept | undefined>(() => read(key));
  const passageOf = ({ field, language, start, end, whole, ...rest }: Kept): Begun['passage'] => {
    const text = texts.find((one) => one.field === field && one.language === language);
    if (whole || !text || rest.revision !== revision) return undefined;
    const quote = [...text.source].slice(start, end).join('');
    return { field, language, start, end, quote, revision };
  };
  const passage = kept && passageOf(kept);
  return {
    begun: kept && (kept.whole || passage) ? { passage, audience: kept.audience } : undefined,
    begin: (on: Begun['passage'], audience: string) => {
      const { field = 'BODY', language = '', start = 0, end = 0 } = on ?? {};
      const next: Kept = { field, language, start, end, audience, revision, whole: on === undefined };
      sessionStorage.setItem(key, JSON.stringify(next));
      keep(next);
    },
    end: () => {
      sessionStorage.removeItem(key);
      keep(undefined);
    },
  };
}

function read(key: string): Kept | undefined {
  const kept = sessionStorage.getItem(key);
  // Written by `begin`, in this tab.
  return kept ? (JSON.parse(kept) as Kept) : undefined;
}
