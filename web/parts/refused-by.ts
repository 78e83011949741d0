import type { CombinedError } from 'urql';
import type { Refused } from './use-verb';

/** What the server says is wrong with what was typed, or how long one has to wait: only that is for whoever typed it. */
export function refusedBy(error: CombinedError | undefined): Refused | undefined {
  const [first] = error?.graphQLErrors ?? [];
  const { reason, path } = first?.extensions ?? {};
  if (!first || reason === undefined) return undefined;
  return { message: first.message, path: Array.isArray(path) ? path.map(String) : null };
}
