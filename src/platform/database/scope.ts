import type { Statement } from './connections.js';

/** What a transaction may see and where it may write: the two settings the row-level policies read. */
export interface Scope {
  readonly audiences: readonly number[];
  readonly partnership: string | null;
}

/** Sets the scope until the end of the transaction. */
export function setScope(scope: Scope): Statement {
  return {
    text: `select set_config('concord.audiences', $1, true), set_config('concord.partnership', $2, true)`,
    values: [`{${scope.audiences.join(',')}}`, scope.partnership ?? ''],
  };
}
