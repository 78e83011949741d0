import { useRef, useState } from 'react';
import { useDraft, type Writing } from '../drafts/use-draft';
import { type Audience, keyOf } from './audience';
import { useMentions } from './use-mentions';

interface Written {
  readonly audience: Audience;
  /** What the draft is kept by. */
  readonly subject: string;
  /** Global id of what mentions are looked up on. */
  readonly on: string;
  /** What it says where nothing has been changed yet: a text that is edited. */
  readonly before?: string | undefined;
}

/** The text of a composer: its draft, where the caret is, and whom it begins to mention. */
export function useWritten({ audience, subject, on, before = '' }: Written) {
  const kept = useDraft({ subject, audience: keyOf(audience) });
  const [touched, touch] = useState(false);
  const draft: Writing = {
    ...kept,
    text: !kept.ready || touched || kept.keptAt !== undefined ? kept.text : before,
    write: (text) => {
      touch(true);
      kept.write(text);
    },
    discard: () => {
      touch(false);
      return kept.discard();
    },
  };
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const mentions = useMentions(on, audience, draft.text.slice(0, caret));
  return {
    draft,
    area,
    mentions,
    setCaret,
    take: (place: number) => {
      const taken = mentions.taken(place);
      if (taken === undefined) return;
      draft.write(taken + draft.text.slice(caret));
      setCaret(taken.length);
      requestAnimationFrame(() => area.current?.setSelectionRange(taken.length, taken.length));
    },
  };
}

export type WrittenText = ReturnType<typeof useWritten>;
