/** An account signed in from this page. */
export interface Account {
  /** The address it signed in with. */
  readonly email: string;
  readonly accessToken: string;
}

interface Accounts {
  readonly all: readonly Account[];
  /** The address of the account that requests are sent as; null: nobody. */
  readonly active: string | null;
}

const storageKey = 'concord:accounts';
const nobody: Accounts = { all: [], active: null };
const listeners = new Set<() => void>();
// Session storage: the tokens end with the browser tab, and no other tab sees them.
const stored = sessionStorage.getItem(storageKey);
let current: Accounts = stored === null ? nobody : JSON.parse(stored);

function become(next: Accounts): void {
  current = next;
  sessionStorage.setItem(storageKey, JSON.stringify(next));
  for (const listener of listeners) listener();
}

/** The accounts signed in from this page; each call of `become` makes a new object. */
export function signedInAccounts(): Accounts {
  return current;
}

/** Calls `listener` after each change; the answer ends that. */
export function watchAccounts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps an account, in place of an earlier sign-in of it, and sends what follows as it. */
export function keepAccount(account: Account): void {
  become({
    all: [...current.all.filter(({ email }) => email !== account.email), account],
    active: account.email,
  });
}

/** Sends what follows as this account, or as nobody. */
export function actAs(email: string | null): void {
  become({ ...current, active: email });
}

/** Forgets the token of the active account. The session itself lasts on the server until `signOut`. */
export function forgetActiveAccount(): void {
  const rest = current.all.filter(({ email }) => email !== current.active);
  become({ all: rest, active: rest.at(-1)?.email ?? null });
}
