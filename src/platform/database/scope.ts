import type { Statement } from './connections.js';

/** What a transaction may see and where it may write: the settings that the row-level policies read. */
export interface Scope {
  readonly audiences: readonly number[];
  readonly partnership: string | null;
  /** Whose personal rows it sees: those of a user, and those of the membership acted by; without them nobody's. */
  readonly user?: string | null;
  readonly membership?: string | null;
}

/** Whether two scopes let a transaction see and write the same. */
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

/** Sets the scope of a transaction that a write has begun by its COMMIT AND CHAIN, and that only reads. */
export function setReadingScope(scope: Scope): Statement {
  const { text, values } = setScope(scope);
  return { text: `${text}, set_config('transaction_read_only', 'on', true)`, values: values ?? [] };
}

/** SQL that sets the scope until the end of the transaction. It takes four parameters, the first of them $n: audiences, partnership, user, membership. */
export const scopeSettings = (n: number): string =>
  `set_config('concord.audiences', $${n}, true), set_config('concord.partnership', $${n + 1}, true),
      set_config('concord.user', $${n + 2}, true), set_config('concord.membership', $${n + 3}, true)`;

const setting = `select ${scopeSettings(1)}`;

/** Sets the scope until the end of the transaction. */
export function setScope({ audiences, partnership, user, membership }: Scope): Statement {
  // A frozen list is written out where it is sent, once for all statements (`literalOf`).
  const list = Object.isFrozen(audiences) ? audiences : `{${audiences.join(',')}}`;
  return { text: setting, values: [list, partnership ?? '', user ?? '', membership ?? ''] };
}
