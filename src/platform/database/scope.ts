import type { Statement } from './connections.js';

/** What a transaction may see and where it may write: the settings that the row-level policies read. */
export interface Scope {
  readonly audiences: readonly number[];
  readonly partnership: string | null;
  /** Whose personal rows it sees: those of a user, and those of the membership acted by; without them nobody's. */
  readonly user?: string | null;
  readonly membership?: string | null;
}

/** Whether a transaction of the one sees and writes what one of the other does. */
export function sameScope(one: Scope, other: Scope): boolean {
  return (
    one.partnership === other.partnership &&
    one.user === other.user &&
    one.membership === other.membership &&
    (one.audiences === other.audiences ||
      (one.audiences.length === other.audiences.length &&
        one.audiences.every((audience, i) => audience === other.audiences[i])))
  );
}

/** The settings, of a transaction that goes on from a write and from now on writes nothing. */
export function setReadingScope(scope: Scope): Statement {
  const { text, values } = setScope(scope);
  return { text: `${text}, set_config('transaction_read_only', 'on', true)`, values: values ?? [] };
}

/** SQL that sets the scope until the end of the transaction by four parameters, the first of them $n. */
export const scopeSettings = (n: number): string =>
  `set_config('concord.audiences', $${n}, true), set_config('concord.partnership', $${n + 1}, true),
      set_config('concord.user', $${n + 2}, true), set_config('concord.membership', $${n + 3}, true)`;

const setting = `select ${scopeSettings(1)}`;

/** Sets the scope until the end of the transaction. */
export function setScope({ audiences, partnership, user, membership }: Scope): Statement {
  // A list that never changes is written out once, not for each statement.
  const list = Object.isFrozen(audiences) ? audiences : `{${audiences.join(',')}}`;
  return { text: setting, values: [list, partnership ?? '', user ?? '', membership ?? ''] };
}
