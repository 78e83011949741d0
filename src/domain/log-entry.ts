import { createHash } from 'node:crypto';
import { canonicalOf } from './digest.js';
import { leafHash } from './merkle.js';

/**
 * What can be recorded, each named by the stem of its act, with what its `data` holds. Every id is a UUID, every digest
 * `sha256:` + hex, every instant RFC 3339 UTC; `audience` is the number of an audience.
 */
export const entryKinds = [
  /** slug, sides (codes), equalLanguages. */
  'partnership.created',
  /** side (null: joint), kind; in the side's log, of a joint one in the partnership's; the actor null: an outsider. */
  'organisation.registered',
  /** The same. */
  'organisation.rejected',
  /** side (null: joint), kind. */
  'organisation.accredited',
  /** invitation, roles; of the organisation that is the subject, in the log of the side that invited. */
  'member.invited',
  /** invitation; the same. */
  'invitation.revoked',
  /** user, organisation, roles. */
  'member.admitted',
  /** user, organisation. */
  'member.suspended',
  /** act (ACCREDIT, SUSPEND), side: the assent of a side to what takes one of each, of a joint organisation. */
  'organisation.assented',
  /** side (null: joint), kind. */
  'organisation.suspended',
  /** user, organisation, roles: a second focal point has not agreed yet; in the log of the side. */
  'roles.proposed',
  /** user, organisation, roles: all that it has now. */
  'roles.assigned',
  /** group (code of its kind), sides, organisations; of a room in its own log alone, else in the partnership's too. */
  'group.formed',
  /** joined and left (organisations), renamed (name or purpose). */
  'group.changed',
  /** Nothing more: who was in it last reads on. */
  'group.closed',
  /** revision (1), digest. */
  'action.drafted',
  /** revision, digest. */
  'action.revised',
  /** revision (the candidate, beside the approved one), digest. */
  'change.requested',
  /** organisation, side, revision, digest. */
  'lead.invited',
  /** organisation, side: it offers itself; the text is as it was. */
  'lead.offered',
  /** organisation, side, accepted; of an accepted offer also revision and digest. */
  'offer.answered',
  /** organisation, side, revision, digest. */
  'lead.confirmed',
  /** organisation, side, revision, digest. */
  'lead.declined',
  /** organisation, side, revision, digest. */
  'lead.steppedDown',
  /** reference (of the first proposal on), revision, digest. */
  'action.proposed',
  /** revision, digest. */
  'action.returned',
  /** revision, digest. */
  'action.withdrawn',
  /** action, revision, digest, procedure, deadline, roadmap (null: none). */
  'round.opened',
  /**
   * side, digest, rule (code), approvals and quorum (null: none asked for), requiredKinds,
   * spokesperson and allowsSilence (null: none, not), electors (in order), and
   * kinds: of each elector at the same place; in the log of the side, beside round.opened.
   */
  'electorate.fixed',
  /** id, organisation and side, digest, position (code), reservation (its type, where it is one); in the log of the side. */
  'position.taken',
  /** id, organisation and side, digest, position (code), reservation (of RESERVE): by a colleague; in the log of the organisation. */
  'position.prepared',
  /** id, organisation and side, digest, position (APPROVE): an approval that was subject to it; in the log of the side. */
  'position.confirmed',
  /** id, organisation and side, digest, position (null: none since); in the log of the side. */
  'reservation.lifted',
  /** organisation, side, digest: it was suspended and is no elector any more; in the log of the side. */
  'elector.left',
  /**
   * In the log of the partnership, the actor null: side, answer, digest, reservations (that stand, by type),
   * tacit (true: by silence; then `at` is the deadline). In the log of the side,
   * by who gave it: side, given (APPROVED, REJECTED), digest, form, statement (digest of what was said of it).
   */
  'answer.given',
  /** action, revision, digest, answers by side. */
  'round.approved',
  /** action, revision, digest, answers by side. */
  'round.rejected',
  /** action, revision, digest, answers by side; `at` is the deadline, the actor null. */
  'round.lapsed',
  /** side, digest: its silence is consent; of the opener's side beside round.opened. */
  'silence.accepted',
  /** from, to: deadlines. */
  'round.extended',
  /** side. */
  'meeting.asked',
  /** action, revision, digest. */
  'round.cancelled',
  /** id, substitute (a membership), from, until; the subject is the approver's membership; in the log of the side. */
  'substitute.named',
  /** id, substitute (a membership); the subject is the approver's membership; in the log of the side. */
  'substitution.ended',
  /** side, version, seconded, and the rule: rule (code), approvals, quorum, requiredKinds, spokesperson, allowsSilence. */
  'rule.changed',
  /** side, version (of the rule it would replace), and the rule as in rule.changed; in the log of the side. */
  'rule.changeProposed',
  /** startsOn, endsOn. */
  'roadmap.drafted',
  /** action, digest, round. */
  'item.placed',
  /**
   * action, round, roadmap (of these one or, for a thread on the partnership, none is not null), revision (null: no passage
   * of one is meant), kind (DISCUSSION, OPEN_POINT).
   */
  'thread.opened',
  /** thread, replyTo (null: none). */
  'comment.posted',
  /** thread, version. */
  'comment.edited',
  /** thread. */
  'comment.removed',
  /** action. */
  'thread.markedBlocking',
  /** action. */
  'thread.resolved',
  /** action: a resolved open point is open again. */
  'thread.reopened',
  /** from and to: of each action, round and roadmap one or, on the partnership itself, none is not null. */
  'thread.moved',
  /** action, side: the first of the two focal points whose assent resolves an open point. */
  'thread.assented',
] as const;

export type EntryKind = (typeof entryKinds)[number];

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
