import { useState } from 'react';
import { useMe } from '../frame/me';
import type { Chosen } from './chosen-passage';
import type { Shown } from './passages';

/** The passage that a new thread is to be on. */
export type PassageToBe = Omit<Chosen, 'quote'> & {
  readonly revision: number;
  /** Undefined: its text is not on the page now, in this language or of this revision. */
  readonly quote: string | undefined;
};

/** A thread that is being begun: on a passage, or (without one) on the whole; and for whom. */
export interface Begun {
  readonly passage: PassageToBe | undefined;
  /** `keyOf` the audience. */
  readonly audience: string;
}

/** What is kept for a reload: places, no words. */
interface Kept {
  readonly audience: string;
  readonly passage: Omit<PassageToBe, 'quote'> | null;
}

/** The thread that somebody is beginning on a subject in this tab; it is there again after a reload, with its draft. */
export function useBegun(subject: string, revision: number, texts: readonly Shown[]) {
  const { membership } = useMe();
  // Of another seat it is another one: whom one writes to depends on whom one acts for.
  const key = `concord-begun ${membership} ${subject}`;
  const [kept, keep] = useState<Kept | undefined>(() => read(key));
  const quoteOf = (passage: Omit<PassageToBe, 'quote'>): string | undefined => {
    const { field, language, start, end } = passage;
    const text = texts.find((one) => one.field === field && one.language === language);
    return text && passage.revision === revision ? [...text.source].slice(start, end).join('') : undefined;
  };
  const begun: Begun | undefined = kept && {
    audience: kept.audience,
    passage: kept.passage ? { ...kept.passage, quote: quoteOf(kept.passage) } : undefined,
  };
  return {
    begun,
    begin: (passage: Begun['passage'], audience: string) => {
      const { quote: _, ...place } = passage ?? { quote: undefined };
      const next: Kept = { audience, passage: 'field' in place ? place : null };
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
