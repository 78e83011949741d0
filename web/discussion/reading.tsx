import { createContext, type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef } from 'react';
import { useMutation } from 'urql';
import { readDocument } from './acts.documents';
import type { CommentOf, ThreadOf } from './discussion.documents';
import { furthestFrom } from './furthest-from';

/** Milliseconds that a comment is before somebody until they have read it. */
const MOMENT = 1_500;

interface Reading {
  /** The first that was unread when the thread was opened. */
  readonly firstUnread: string | undefined;
  readonly follow: (comment: CommentOf, element: HTMLElement) => () => void;
}

const ReadingContext = createContext<Reading | undefined>(undefined);

interface Props {
  readonly thread: ThreadOf;
  readonly children: ReactNode;
}

/**
 * Around the comments of a thread: notes how far it is read, by what is in sight. Where the first unread one is not on the page
 * nothing is noted: who looks at the end alone keeps their place.
 */
export function Reading({ thread, children }: Props) {
  const [, execute] = useMutation(readDocument);
  const now = useRef(thread);
  now.current = thread;
  const opened = useRef(thread.firstUnread?.id).current;
  const reading = useMemo(() => {
    const onPage = new Set<string>();
    const comments = new Map<Element, CommentOf>();
    const inSight = new Set<Element>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = () => {
      if (document.visibilityState !== 'visible' || !navigator.onLine) return;
      const { id, firstUnread } = now.current;
      const seen = [...inSight].flatMap((element) => comments.get(element) ?? []);
      const upTo = firstUnread && onPage.has(firstUnread.id) ? furthestFrom(firstUnread, seen) : undefined;
      if (upTo) void execute({ input: { thread: id, upTo: upTo.id } });
    };
    const inAMoment = () => {
      clearTimeout(timer);
      timer = setTimeout(note, MOMENT);
    };
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) inSight.add(target);
        else inSight.delete(target);
      }
      inAMoment();
    });
    return {
      firstUnread: opened,
      follow: (comment: CommentOf, element: HTMLElement) => {
        onPage.add(comment.id);
        comments.set(element, comment);
        observer.observe(element);
        return () => {
          onPage.delete(comment.id);
          comments.delete(element);
          inSight.delete(element);
          observer.unobserve(element);
        };
      },
      /** What could not be noted, nobody looking or no network, is when it can. */
      listen: () => {
        document.addEventListener('visibilitychange', inAMoment);
        addEventListener('online', inAMoment);
        return () => {
          clearTimeout(timer);
          document.removeEventListener('visibilitychange', inAMoment);
          removeEventListener('online', inAMoment);
        };
      },
    };
  }, [execute, opened]);
  useEffect(() => reading.listen(), [reading]);
  return <ReadingContext value={reading}>{children}</ReadingContext>;
}

/** Tells that a comment is on the page; answers whether it was the first unread one when the thread was opened. */
export function useReading(comment: CommentOf, element: RefObject<HTMLElement | null>): boolean {
  const reading = useContext(ReadingContext);
  useEffect(() => {
    if (element.current) return reading?.follow(comment, element.current);
  }, [reading, comment, element]);
  return reading?.firstUnread === comment.id;
}
