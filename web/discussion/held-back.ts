import { useEffect, useRef, useState } from 'react';

/**
 * Comments as they are shown: what comes while the end of the list is not in sight waits behind a button, so that nothing
 * moves under who reads.
 */
export function useHeldBack<One extends { readonly id: string }>(comments: readonly One[]) {
  const end = useRef<HTMLLIElement>(null);
  const inSight = useRef(true);
  const [upTo, setUpTo] = useState<string>();
  const last = comments.at(-1)?.id;
  useEffect(() => {
    const { current } = end;
    if (!current) return;
    const observer = new IntersectionObserver(([entry]) => {
      inSight.current = entry?.isIntersecting ?? true;
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    setUpTo((shown) => (shown === undefined || inSight.current ? last : shown));
  }, [last]);
  const place = comments.findIndex(({ id }) => id === upTo);
  const shown = place < 0 ? comments : comments.slice(0, place + 1);
  return { end, shown, waiting: comments.length - shown.length, release: () => setUpTo(last) };
}
