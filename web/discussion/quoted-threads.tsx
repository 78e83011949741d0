import { useId } from 'react';
import type { BesideThread } from './placed';
import { ThreadCard } from './thread-card';
import { PassageQuote } from './thread-head';
import { useDiscussionWords } from './words';

interface Props {
  readonly heading: string;
  readonly hint?: string;
  readonly threads: readonly BesideThread[];
  /** Absent: they have not lost their passage. */
  readonly onAttach?: (thread: string) => void;
  readonly onPosted: () => void;
}

/** Threads whose passage is not on the page, with its words: of another text, or of none any more; who may attaches those again. */
export function QuotedThreads({ heading, hint, threads, onAttach, onPosted }: Props) {
  const id = useId();
  const talk = useDiscussionWords();
  if (threads.length === 0) return null;
  return (
    <section className="whole" aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      {hint && <p className="s dim">{hint}</p>}
      {threads.map((thread) => (
        <article
          key={thread.id}
          id={`thread-${thread.id}`}
          aria-labelledby={`title-${thread.id}`}
          tabIndex={-1}
        >
          <ThreadCard
            thread={thread}
            comments={thread.comments.nodes}
            onPosted={onPosted}
            within
            acts={
              onAttach &&
              thread.viewerCan.some(({ act, allowed }) => act === 'attachThread' && allowed) && (
                <button type="button" className="btn small" onClick={() => onAttach(thread.id)}>
                  {talk.attach}
                </button>
              )
            }
          >
            {thread.anchor && <PassageQuote {...thread.anchor} />}
          </ThreadCard>
        </article>
      ))}
    </section>
  );
}
