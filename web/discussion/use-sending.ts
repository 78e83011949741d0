import { useRef, useState } from 'react';
import type { Writing } from '../drafts/use-draft';
import { restOf } from './rest-of';

/** Why a text was not sent; or the subject whose draft what was typed meanwhile goes on in. */
export type Sent = { readonly refused: string } | { readonly goesOn: string };

interface Sending {
  readonly draft: Writing;
  /** What is written on, and `keyOf` who reads it. */
  readonly subject: string;
  readonly audience: string;
  /** Whether a text takes the place of another: what it has become meanwhile is the whole next one. */
  readonly replaces: boolean;
  readonly onSend: (text: string, language: string) => Promise<Sent>;
  /** It was sent; `more`: something was typed meanwhile, and is kept. */
  readonly onSent: (more: boolean) => void;
}

/** Sends what is written, once at a time. What is typed while it is on its way stays a draft. */
export function useSending({ draft, subject, audience, replaces, onSend, onSent }: Sending) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const now = useRef(draft.text);
  now.current = draft.text;
  const send = async (language: string) => {
    const { text } = draft;
    if (busy || text.trim() === '') return;
    setBusy(true);
    setRefusal(undefined);
    try {
      const answer = await onSend(text, language);
      if ('refused' in answer) return setRefusal(answer.refused);
      const rest = restOf(text, now.current, replaces);
      if (rest === '') await draft.discard();
      else if (answer.goesOn === subject) draft.write(rest);
      else await draft.move({ subject: answer.goesOn, audience }, rest);
      onSent(rest !== '');
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusal, send };
}
