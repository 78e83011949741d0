import { useMemo, useState } from 'react';
import { useDraft } from '../../drafts/use-draft';
import type { Writing } from './writing';

/** What somebody writes on: the number of a revision and what it says; 0 and nothing for a new action. */
export interface Began {
  readonly revision: number;
  readonly writing: Writing;
}

interface Kept {
  readonly base: Writing;
  readonly mine: Writing;
}

/** What was kept on this device; undefined: nothing. */
const keptIn = (text: string): Kept | undefined => (text === '' ? undefined : JSON.parse(text));

/** All the fields of a revision as one draft, together with the text they were begun from. */
export function useWriting(subject: string, audience: string, first: Began) {
  const [began, begin] = useState(first);
  const draft = useDraft({ subject, audience, revision: began.revision });
  const kept = useMemo(() => keptIn(draft.text), [draft.text]);
  const base = kept?.base ?? began.writing;
  return {
    revision: began.revision,
    base,
    mine: kept?.mine ?? base,
    touched: kept !== undefined,
    ready: draft.ready,
    keptAt: draft.keptAt,
    failed: draft.failed,
    discard: draft.discard,
    write: (mine: Writing) =>
      draft.write(JSON.stringify(mine) === JSON.stringify(base) ? '' : JSON.stringify({ base, mine })),
    /** It is saved as this revision, or nothing was written yet: from now on one writes on that. */
    goOnFrom: async (next: Began) => {
      await draft.discard();
      begin(next);
    },
    /** What is written goes on as a text that began from another revision. */
    rebase: async (next: Began, mine: Writing) => {
      const text = JSON.stringify({ base: next.writing, mine } satisfies Kept);
      await draft.move({ subject, audience, revision: next.revision }, text);
      begin(next);
    },
  };
}

export type UsedWriting = ReturnType<typeof useWriting>;
