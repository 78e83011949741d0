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

/** Sets the scope until the end of the transaction. */
export function setScope(scope: Scope): Statement {
  return {
    text: `select set_config('concord.audiences', $1, true), set_config('concord.partnership', $2, true),
      set_config('concord.user', $3, true), set_config('concord.membership', $4, true)`,
    values: [
      `{${scope.audiences.join(',')}}`,
      scope.partnership ?? '',
      scope.user ?? '',
      scope.membership ?? '',
    ],
  };
}
