const channel = new BroadcastChannel('concord-session');
const ENDED = 'ended';

/** Tells the other tabs that the session was ended by hand. */
export const endedHere = (): void => channel.postMessage(ENDED);

/** Runs when another tab has ended it. */
export function toldElsewhere(then: () => void): void {
  channel.addEventListener('message', ({ data }) => {
    if (data === ENDED) then();
  });
}
