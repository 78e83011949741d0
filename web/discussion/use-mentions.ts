import { useState } from 'react';
import { useQuery } from 'urql';
import { type Audience, keyOf } from './audience';
import { mentionableDocument } from './discussion.documents';

// `@` at the beginning of a word and what is typed behind it, up to the caret.
const begun = /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N} .-]{0,40})$/u;

/** Characters that a label may not have (src/domain/mention.ts says which). */
const unfit = /[[\]`\n]/g;

/**
 * Whom the text before the caret begins to mention, of those who read the audience alone.
 * @param subject global id of the thread, or of what a new one is to be on
 */
export function useMentions(subject: string, audience: Audience, before: string) {
  const [closedAt, closeAt] = useState<string>();
  const [marked, mark] = useState(0);
  const text = begun.exec(before)?.[1]?.trim() ?? '';
  const asked = text !== '' && closedAt !== before;
  const [{ data }] = useQuery({
    query: mentionableDocument,
    variables: { id: subject, text },
    pause: !asked,
  });
  const node = data?.node;
  const audiences =
    node?.__typename === 'Thread'
      ? [node.audience]
      : node?.__typename === 'Action' || node?.__typename === 'Partnership'
        ? node.threadAudiences
        : [];
  const offers = asked ? (audiences.find((one) => keyOf(one) === keyOf(audience))?.mentionable ?? []) : [];
  const current = Math.min(marked, Math.max(0, offers.length - 1));
  return {
    offers,
    current,
    mark,
    close: () => closeAt(before),
    /** The text before the caret with a mention instead of what was typed of it. */
    taken: (place: number): string | undefined => {
      const offer = offers[place];
      const typed = begun.exec(before)?.[1];
      if (!offer || typed === undefined) return undefined;
      const label = offer.label.replaceAll(unfit, ' ').slice(0, 200);
      return `${before.slice(0, before.length - typed.length - 1)}@[${label}](${offer.mentioned.id}) `;
    },
  };
}

export type Mentions = ReturnType<typeof useMentions>;
