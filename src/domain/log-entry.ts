import { createHash } from 'node:crypto';
import { canonicalOf } from './digest.js';
import type { EntryKind } from './entry-kind.js';
import { leafHash } from './merkle.js';

/** What an entry is about. */
export type EntrySubject =
  | 'PARTNERSHIP'
  | 'ORGANISATION'
  | 'MEMBERSHIP'
  | 'GROUP'
  | 'ACTION'
  | 'ROUND'
  | 'ROADMAP'
  | 'THREAD'
  | 'COMMENT';

/** Who acted, for which organisation, in which role, and for whom as substitute. An administrator has no membership. */
export interface EntryActor {
  readonly user: string;
  readonly membership: string | null;
  readonly organisation: string | null;
  readonly role: string;
  readonly substituteFor: string | null;
}

export type EntryFact = string | number | boolean | null;

/** Ids, digests, numbers, codes, instants: never a text a person wrote, which must stay erasable. */
export type EntryFacts = Readonly<
  Record<string, EntryFact | readonly EntryFact[] | Readonly<Record<string, EntryFact>>>
>;

/** One recorded act, as one log's readers see it. Its position is the log's, not the entry's. */
export interface LogEntry {
  readonly kind: EntryKind;
  /** RFC 3339, UTC, milliseconds: `2023-05-07T12:00:00.000Z`. */
  readonly at: string;
  /** Null where an outsider acted, who registers an organisation, or where the clock or a rule did: the last position's taker, named beside an answer, would tell whose was decisive. */
  readonly actor: EntryActor | null;
  readonly subject: { readonly type: EntrySubject; readonly id: string };
  readonly data: EntryFacts;
}

/**
 * What is committed to: RFC 8785 JSON of exactly these fields.
 * @throws RangeError for an instant in another form, TypeError where `data` holds what looks like a text
 */
export function canonicalEntry({ kind, at, actor, subject, data }: LogEntry): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at)) {
    throw new RangeError(`${at} is no instant in UTC with milliseconds.`);
  }
  for (const [name, value] of Object.entries(data)) {
    if (!factsIn(value).every(isFact)) {
      throw new TypeError(`${kind}: "${name}" is no id, digest, number or code.`);
    }
  }
  return canonicalOf({ kind, at, actor, subject, data });
}

/**
 * The leaf of an entry: H(0x00 ‖ H(salt ‖ canonical entry)). The salt keeps who knows only the leaf from trying out
 * likely entries, so that a person can be forgotten and every proof still holds. The database computes the same:
 * `sha256('\x00'::bytea || sha256(salt || convert_to(entry, 'UTF8')))`.
 * @param salt 32 random bytes, of this entry alone
 * @throws RangeError for a salt of another length
 */
export function leafOf(salt: Uint8Array, canonical: string): Buffer {
  if (salt.length !== 32) throw new RangeError(`A salt has 32 bytes, not ${salt.length}.`);
  return leafHash(createHash('sha256').update(salt).update(canonical, 'utf8').digest());
}

function factsIn(value: EntryFacts[string]): readonly EntryFact[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [value];
}

/** Codes, ids, digests, instants and references have no spaces and only these characters; sentences do not pass. */
function isFact(fact: EntryFact): boolean {
  return typeof fact !== 'string' || /^[\w.:+/-]{1,128}$/.test(fact);
}
