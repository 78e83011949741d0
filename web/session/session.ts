import { endedHere, toldElsewhere } from './tabs';
import { refreshOnce, type Token } from './token-exchange';

/** What the page knows of its session. The access token is nowhere but in this module's memory. */
export type SessionState =
  | { readonly phase: 'LOOKING' | 'SIGNED_OUT' }
  /** It was there and is over: the page stays, with a dialog over it. */
  | { readonly phase: 'ENDED' }
  | { readonly phase: 'SIGNED_IN' };

let state: SessionState = { phase: 'LOOKING' };
let token: Token | undefined;
let refreshing: Promise<string | undefined> | undefined;
const listeners = new Set<() => void>();

function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** For useSyncExternalStore. */
export const session = {
  state: (): SessionState => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** Whether the browser still has a session from before, asked once when the page opens. */
  async resume(): Promise<void> {
    if (state.phase !== 'LOOKING') return;
    if (!(await session.token()) && state.phase === 'LOOKING') become({ phase: 'SIGNED_OUT' });
  },

  /** Somebody has signed in on this page. */
  begin(next: Token): void {
    token = next;
    become({ phase: 'SIGNED_IN' });
  },

  /**
   * An access token that is good for a while, a new one where the old is about to end. Undefined where the session is over.
   * Throws where the server cannot be reached: then nothing is known of the session, and it stays.
   */
  token(): Promise<string | undefined> {
    if (token && performance.now() < token.freshUntil) return Promise.resolve(token.accessToken);
    refreshing ??= renew().finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  },

  /** The server has refused this token: it is asked for another one next time. */
  distrust(accessToken: string): void {
    if (token?.accessToken === accessToken) token = undefined;
  },

  /** Signed out by hand, here or (`elsewhere`) in another tab. */
  leave(elsewhere = false): void {
    token = undefined;
    if (!elsewhere) endedHere();
    become({ phase: elsewhere && state.phase === 'SIGNED_IN' ? 'ENDED' : 'SIGNED_OUT' });
  },
};

async function renew(): Promise<string | undefined> {
  const before = state.phase;
  const next = await refreshOnce();
  token = next;
  if (next) {
    if (before !== 'SIGNED_IN') become({ phase: 'SIGNED_IN' });
    return next.accessToken;
  }
  become({ phase: before === 'SIGNED_IN' || before === 'ENDED' ? 'ENDED' : 'SIGNED_OUT' });
  return undefined;
}

toldElsewhere(() => session.leave(true));
