import { canonicalOf } from './digest.js';

/**
 * An entry about a round as a log holds it; `at` in RFC 3339, `membership` and `organisation` of who acted (null: the
 * clock), and the membership of the approver they acted for, if any.
 */
export interface RecordedAct {
  readonly kind: string;
  readonly at: string;
  readonly membership: string | null;
  readonly organisation: string | null;
  readonly substituteFor: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The entries of one kind, in their order. */
export function actsOf(
  { recorded }: { readonly recorded: readonly RecordedAct[] },
  kind: string,
): RecordedAct[] {
  return recorded.filter((act) => act.kind === kind);
}

/** Whether two values are one as JSON. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonicalOf({ of: one }) === canonicalOf({ of: other });
}

/** In one form, so that instants can be compared; what is none stays as it is, and equals none. */
export function instant(text: string): string {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? text : at.toISOString();
}
