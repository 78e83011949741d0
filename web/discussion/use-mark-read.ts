import { useEffect, useRef } from 'react';
import { useMutation } from 'urql';
import { readDocument } from './acts.documents';

/** Notes that somebody has read a thread up to a comment, once it has been before them for a moment. */
export function useMarkRead(thread: string, upTo: string | undefined, unread: number): void {
  const [, execute] = useMutation(readDocument);
  const noted = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!upTo || unread <= 0 || noted.current === upTo) return;
    const timer = setTimeout(() => {
      if (document.visibilityState !== 'visible') return;
      noted.current = upTo;
      void execute({ input: { thread, upTo } });
    }, 1_500);
    return () => clearTimeout(timer);
  }, [thread, upTo, unread, execute]);
}
