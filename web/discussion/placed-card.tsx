import { useSideClasses } from '../parts/side-class';
import { isJoint } from './audience';
import type { Placed } from './placed';
import { ThreadCard } from './thread-card';
import { PassageQuote } from './thread-head';
import { useDiscussionWords } from './words';

interface Props {
  readonly thread: Placed;
  readonly number: number;
  readonly onPosted: () => void;
}

/** A thread level with its passage; its number and quote lead back there. */
export function PlacedCard({ thread, number, onPosted }: Props) {
  const talk = useDiscussionWords();
  const classOf = useSideClasses();
  const { id, audience, anchor, comments } = thread;
  const look = isJoint(audience) ? '' : `narrow ${audience.side ? classOf(audience.side) : 'side-other'}`;
  return (
    <article
      className="card"
      id={`thread-${id}`}
      aria-labelledby={`title-${id}`}
      tabIndex={-1}
      data-thread={id}
    >
      <ThreadCard thread={thread} comments={comments.nodes} onPosted={onPosted}>
        <button
          type="button"
          className="to-passage"
          onClick={() =>
            document.querySelector(`mark[data-thread="${id}"]`)?.scrollIntoView({ block: 'center' })
          }
        >
          <span className="spoken">{talk.toPassage}</span>
          <span className={`pin ${look}`}>{number}</span>
          <PassageQuote {...anchor} />
        </button>
      </ThreadCard>
    </article>
  );
}
