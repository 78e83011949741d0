import { useState } from 'react';
import { useOnline } from '../live/use-online';
import { useVerb } from '../parts/use-verb';
import { attachDocument } from './acts.documents';
import type { Chosen } from './chosen-passage';

/** A thread that has lost its passage and waits for the next one that is selected. */
export function useAttaching(revision: number, done: () => void) {
  const online = useOnline();
  const [thread, attach] = useState<string>();
  const { act, refused } = useVerb(attachDocument);
  const here = async (passage: Chosen | undefined) => {
    if (!thread || !passage || !online) return;
    await act({ input: { thread, passage: { ...passage, revision } } });
    attach(undefined);
    done();
  };
  return { thread, attach, here, why: refused?.message };
}
