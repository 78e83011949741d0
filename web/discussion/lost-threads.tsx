import type { BesideThread } from './placed';
import { ThreadCard } from './thread-card';
import { PassageQuote } from './thread-head';
import { useDiscussionWords } from './words';

interface Props {
  readonly threads: readonly BesideThread[];
  readonly onAttach: (thread: string) => void;
  readonly onPosted: () => void;
}

/** Threads whose passage the text no longer has: they keep their words, and who may attaches them again. */
export function LostThreads({ threads, onAttach, onPosted }: Props) {
  const talk = useDiscussionWords();
  if (threads.length === 0) return null;
  return (
    <section className="whole" aria-labelledby="lost">
      <h3 id="lost">{talk.lost}</h3>
      <p className="s dim">{talk.lostText}</p>
      {threads.map((thread) => (
        <article key={thread.id} id={`thread-${thread.id}`} tabIndex={-1}>
          <ThreadCard
            thread={thread}
            comments={thread.comments.nodes}
            onPosted={onPosted}
            acts={
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
