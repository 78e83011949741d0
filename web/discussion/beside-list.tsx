import { useCallback, useRef } from 'react';
import { useSideClasses } from '../parts/side-class';
import { useWords } from '../words/use-words';
import { type Audience, keyOf } from './audience';
import { AudienceButtons } from './audience-buttons';
import { NewThread } from './new-thread';
import { useTexts } from './passages';
import { type BesideThread, marksOf, placedIn, placeOf } from './placed';
import { PlacedCard } from './placed-card';
import { QuotedThreads } from './quoted-threads';
import { ThreadCard } from './thread-card';
import type { Begun } from './use-begun';
import { useMarks } from './use-marks';
import { useOffered } from './use-offered';
import { useOpened } from './use-opened';
import { useStack } from './use-stack';
import { useDiscussionWords } from './words';

interface Props {
  readonly action: string;
  readonly threads: readonly BesideThread[];
  readonly audiences: readonly Audience[];
  readonly begun: Begun | undefined;
  readonly onBegin: (passage: Begun['passage'], audience: string) => void;
  readonly onEnd: (thread?: string) => void;
  readonly onAttach: (thread: string) => void;
  readonly onPosted: () => void;
}

/** The threads of an action: those of passages in the order of the text, those on the whole, those that have lost theirs. */
export function BesideList(props: Props) {
  const { action, threads, audiences, begun, onBegin, onEnd, onAttach, onPosted } = props;
  const { say } = useWords();
  const talk = useDiscussionWords();
  const { shown } = useTexts();
  const classOf = useSideClasses();
  const list = useRef<HTMLDivElement>(null);
  const placed = placedIn(shown, threads);
  const whole = threads.filter(({ anchor }) => anchor === null);
  // Of a text that is not on the page now: in another language, or side by side.
  const elsewhere = threads.filter(
    ({ id, anchor }) => anchor && anchor.state !== 'ORPHANED' && !placed.some((one) => one.id === id),
  );
  const audience = useOffered(audiences, begun);
  const marks = marksOf(placed, begun && audience && { passage: begun.passage, audience }, {
    classOf,
    label: (number) => say(talk.pin, { number }),
  });
  const goOnAt = useOpened(threads);
  const go = useCallback((thread: string) => document.getElementById(`thread-${thread}`)?.focus(), []);
  useMarks(shown, marks, go);
  const beginning = begun && audience && (
    <NewThread
      audience={audience}
      subject={action}
      passage={begun.passage}
      points
      onDone={(thread) => {
        if (thread) goOnAt(thread);
        onEnd(thread);
      }}
      key={JSON.stringify([begun.audience, { ...begun.passage, quote: '' }])}
    />
  );
  const cards = placed.map((thread, at) => (
    <PlacedCard key={thread.id} thread={thread} number={at + 1} onPosted={onPosted} />
  ));
  const begunAt = begun?.passage?.quote === undefined ? undefined : placeOf(shown, begun.passage);
  if (beginning && begunAt !== undefined)
    cards.splice(
      placed.filter(({ anchor }) => (placeOf(shown, anchor) ?? 0) <= begunAt).length,
      0,
      <div className="card" key="new" data-thread="new">
        {beginning}
      </div>,
    );
  useStack(list, shown, cards.length, marks);
  return (
    <>
      {threads.length === 0 && !begun && <p className="dim">{talk.none}</p>}
      <div className="stacked" ref={list}>
        {cards}
      </div>
      {(whole.length > 0 || audiences.length > 0 || begun) && (
        <section className="whole" aria-labelledby="whole">
          <h3 id="whole">{talk.whole}</h3>
          {whole.map((thread) => (
            <article
              key={thread.id}
              id={`thread-${thread.id}`}
              aria-labelledby={`title-${thread.id}`}
              tabIndex={-1}
            >
              <ThreadCard thread={thread} comments={thread.comments.nodes} onPosted={onPosted} within />
            </article>
          ))}
          {begunAt === undefined && beginning}
          {!beginning && (
            <p className="acts">
              <AudienceButtons audiences={audiences} onChoose={(one) => onBegin(undefined, keyOf(one))} />
            </p>
          )}
        </section>
      )}
      <QuotedThreads heading={talk.elsewhere} threads={elsewhere} onPosted={onPosted} />
      <QuotedThreads
        heading={talk.lost}
        hint={talk.lostText}
        threads={threads.filter(({ anchor }) => anchor?.state === 'ORPHANED')}
        onAttach={onAttach}
        onPosted={onPosted}
      />
    </>
  );
}
