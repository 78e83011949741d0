import { createContext, type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef } from 'react';
import { useMutation } from 'urql';
import { readDocument } from './acts.documents';
import type { CommentOf, ThreadOf } from './discussion.documents';

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
 * Around the comments of a thread: notes how far it is read, by what has been in sight. Where the first unread one is not on the
 * page nothing is noted: who looks at the end alone keeps their place.
 */
export function Reading({ thread, children }: Props) {
  const [, execute] = useMutation(readDocument);
  const shown = useRef(new Map<string, CommentOf>());
  const state = useRef({ thread, furthest: undefined as CommentOf | undefined });
  state.current.thread = thread;
  const opened = useRef(thread.firstUnread?.id).current;
  const reading = useMemo<Reading>(() => {
    const comments = new WeakMap<Element, CommentOf>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = () => {
      const { thread: now, furthest } = state.current;
      const first = now.firstUnread;
      if (document.visibilityState !== 'visible' || !first || !furthest) return;
      if (!shown.current.has(first.id) || timeOf(furthest) < timeOf(first)) return;
      void execute({ input: { thread: now.id, upTo: furthest.id } });
    };
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        const comment = comments.get(target);
        const { furthest } = state.current;
        if (isIntersecting && comment && (!furthest || timeOf(comment) >= timeOf(furthest)))
          state.current.furthest = comment;
      }
      clearTimeout(timer);
      timer = setTimeout(note, MOMENT);
    });
    return {
      firstUnread: opened,
      follow: (comment, element) => {
        shown.current.set(comment.id, comment);
        comments.set(element, comment);
        observer.observe(element);
        return () => {
          shown.current.delete(comment.id);
          observer.unobserve(element);
          clearTimeout(timer);
        };
      },
    };
  }, [execute, opened]);
  return <ReadingContext value={reading}>{children}</ReadingContext>;
}

const timeOf = ({ createdAt }: { readonly createdAt: string }) => Date.parse(createdAt);

/** Tells that a comment is on the page; answers whether it was the first unread one when the thread was opened. */
export function useReading(comment: CommentOf, element: RefObject<HTMLElement | null>): boolean {
  const reading = useContext(ReadingContext);
  useEffect(() => {
    if (element.current) return reading?.follow(comment, element.current);
  }, [reading, comment, element]);
  return reading?.firstUnread === comment.id;
}
