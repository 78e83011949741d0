import { useEffect } from 'react';
import { useLine } from './use-line';
import { useOnline } from './use-online';

const EVERY = 60_000;

/**
 * Asks again where no news comes by itself: every minute while the page is looked at and the live line is down, at once when
 * the line or the network is back.
 * @param ask executes the page's query with `requestPolicy: 'network-only'`
 */
export function usePolling(ask: () => void): void {
  const [stands, online] = [useLine(), useOnline()];
  useEffect(() => {
    if (stands || !online) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') ask();
    }, EVERY);
    return () => clearInterval(timer);
  }, [stands, online, ask]);
  useEffect(() => {
    const back = () => ask();
    addEventListener('online', back);
    return () => removeEventListener('online', back);
  }, [ask]);
}
