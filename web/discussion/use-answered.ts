import { useEffect } from 'react';
import { answeredComments, useDraft } from '../drafts/use-draft';
import { type Audience, keyOf } from './audience';
import type { CommentOf } from './discussion.documents';

/** The comment that an answer is to. */
export interface Answered {
  readonly id: string;
  /** Who wrote it. */
  readonly name: string;
}

/**
 * The comment that is answered is kept beside the draft of the answer, so that after a reload it is still an answer to it.
 * `begun`: whether there is such a draft. While nothing is written yet, nothing is kept.
 */
export function useAnswered(thread: string, audience: Audience, to: CommentOf | undefined, begun: boolean) {
  const kept = useDraft({ subject: answeredComments(thread), audience: keyOf(audience) });
  const { ready, write, discard } = kept;
  useEffect(() => {
    if (to && ready && begun) write(`${to.id} ${to.author.user.name}`);
    // `write` is another one each time; what is answered is written once.
  }, [to?.id, ready, begun]);
  const answered: Answered | undefined = to
    ? { id: to.id, name: to.author.user.name }
    : begun
      ? inText(kept.text)
      : undefined;
  return { answered, forget: discard };
}

/** An id has no spaces, a name may. */
function inText(text: string): Answered | undefined {
  const space = text.indexOf(' ');
  return space < 0 ? undefined : { id: text.slice(0, space), name: text.slice(space + 1) };
}
