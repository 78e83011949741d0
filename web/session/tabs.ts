const channel = new BroadcastChannel('concord-session');

/** What one tab tells the others: that the session was ended by hand, or who (the id of the user) has signed in. */
type News = { readonly ended: true } | { readonly begunBy: string };

const tell = (news: News): void => channel.postMessage(news);

export const endedHere = (): void => tell({ ended: true });
export const begunHere = (begunBy: string): void => tell({ begunBy });

/** Runs when another tab has ended the session, or begun one. */
export function toldElsewhere(ended: () => void, begun: (by: string) => void): void {
  channel.addEventListener('message', ({ data }: MessageEvent<News | string>) => {
    // A tab that has been open since before there was other news posts a word.
    if (typeof data === 'string' || 'ended' in data) ended();
    else begun(data.begunBy);
  });
}
