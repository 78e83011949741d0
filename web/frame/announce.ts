const QUIET = 2_000;
let listener: ((text: string) => void) | undefined;
let last = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says something to who listens to the page, politely, at most every two seconds; of two that wait the later one is said. */
export function announce(text: string): void {
  clearTimeout(waiting);
  const speak = () => {
    waiting = undefined;
    last = performance.now();
    listener?.(text);
  };
  waiting = setTimeout(speak, Math.max(0, last + QUIET - performance.now()));
}

/** What waits is not said any more. */
export const hush = (): void => clearTimeout(waiting);

/** The one region that speaks. */
export function onAnnounce(next: (text: string) => void): () => void {
  listener = next;
  return () => {
    if (listener === next) listener = undefined;
  };
}
