import { useRef, useState } from 'react';
import { useDraft } from '../drafts/use-draft';
import { type Audience, isJoint, keyOf } from './audience';
import { copiedFrom, type Source } from './copied';
import { useMentions } from './use-mentions';

/**
 * The text of a composer: its draft, where the caret is, whom it begins to mention, and a paste that is asked about first.
 * @param subject what the draft is kept by
 * @param on global id of what mentions are looked up on
 */
export function useWritten(audience: Audience, subject: string, on: string) {
  const draft = useDraft({ subject, audience: keyOf(audience) });
  const area = useRef<HTMLTextAreaElement>(null);
  const allowed = useRef(new Set<string>());
  const [caret, setCaret] = useState(0);
  const [asked, setAsked] = useState<{ readonly source: Source; readonly text: string }>();
  const mentions = useMentions(on, audience, draft.text.slice(0, caret));
  const put = (text: string, at: number) => {
    draft.write(text);
    setCaret(at);
    requestAnimationFrame(() => area.current?.setSelectionRange(at, at));
  };
  return {
    draft,
    area,
    mentions,
    asked,
    setCaret,
    take: (place: number) => {
      const before = mentions.taken(place);
      if (before !== undefined) put(before + draft.text.slice(caret), before.length);
    },
    /** Whether a paste has to be asked about; then it is not put in yet. */
    holds: (event: ClipboardEvent): boolean => {
      const source = copiedFrom(event);
      if (!source || !isJoint(audience) || allowed.current.has(source.key)) return false;
      setAsked({ source, text: event.clipboardData?.getData('text/plain') ?? '' });
      return true;
    },
    answer: (putIn: boolean) => {
      setAsked(undefined);
      area.current?.focus();
      if (!asked || !putIn) return;
      allowed.current.add(asked.source.key);
      const { selectionStart: from = 0, selectionEnd: to = 0 } = area.current ?? {};
      put(draft.text.slice(0, from) + asked.text + draft.text.slice(to), from + asked.text.length);
    },
  };
}
