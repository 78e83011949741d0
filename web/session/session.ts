import { begunHere, endedHere, toldElsewhere } from './tabs';
import { refreshOnce, type Token } from './token-exchange';

/** What the page knows of its session. The access token is nowhere but in this module's memory. */
export type SessionState =
  | { readonly phase: 'LOOKING' | 'SIGNED_OUT' }
  /** It was there and is over: the page stays, with a dialog over it. */
  | { readonly phase: 'ENDED' }
  | { readonly phase: 'SIGNED_IN' };

/** Milliseconds that what was typed has to be kept before the page is another's. */
const PATIENCE = 1_000;

let state: SessionState = { phase: 'LOOKING' };
let token: Token | undefined;
/** Whose page it is, the id of the user: what was read and typed on it is theirs. */
let holder: string | undefined;
const keepers = new Set<() => Promise<unknown>>();
let refreshing: Promise<string | undefined> | undefined;
const listeners = new Set<() => void>();

/** Whether the page goes on with a token: of somebody else it takes none. */
function takes(next: Token): boolean {
  if (holder !== undefined && holder !== next.holder) {
    void giveWay();
    return false;
  }
  holder = next.holder;
  token = next;
  return true;
}

/** The browser's session is another's: what was typed is kept, and the page is theirs from its beginning on. */
async function giveWay(): Promise<void> {
  token = undefined;
  const kept = Promise.allSettled([...keepers].map((keep) => keep()));
  await Promise.race([kept, new Promise((over) => setTimeout(over, PATIENCE))]);
  location.replace('/');
}

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
    if (!takes(next)) return;
    begunHere(next.holder);
    become({ phase: 'SIGNED_IN' });
  },

  /** `keep` runs before the page is left to somebody else; until what is answered is called. */
  keepFirst(keep: () => Promise<unknown>): () => void {
    keepers.add(keep);
    return () => keepers.delete(keep);
  },

  /**
   * An access token that is good for a while, a new one where the old is about to end. Undefined where the session is over.
   * Throws where the server cannot be reached: then nothing is known of the session, and it stays. Where the browser's
   * session has become another's it is never settled, so that nothing leaves this page in their name.
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
    const stays = elsewhere && holder !== undefined;
    if (!stays) holder = undefined;
    become({ phase: stays ? 'ENDED' : 'SIGNED_OUT' });
  },
};

async function renew(): Promise<string | undefined> {
  const before = state.phase;
  const next = await refreshOnce();
  token = undefined;
  if (next) {
    if (!takes(next)) return new Promise<never>(() => undefined);
    if (before !== 'SIGNED_IN') become({ phase: 'SIGNED_IN' });
    return next.accessToken;
  }
  become({ phase: before === 'SIGNED_IN' || before === 'ENDED' ? 'ENDED' : 'SIGNED_OUT' });
  return undefined;
}

toldElsewhere(
  () => session.leave(true),
  (by) => {
    if (holder !== undefined && holder !== by) void giveWay();
  },
);
