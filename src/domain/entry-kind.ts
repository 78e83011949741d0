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
  /** user, organisation, roles: all that it has now. */
  'member.reinstated',
  /** act (ACCREDIT, SUSPEND), side: the assent of a side to what takes one of each, of a joint organisation. */
  'organisation.assented',
  /** side (null: joint), kind. */
  'organisation.suspended',
  /** alliance; of the organisation that is the subject. */
  'alliance.joined',
  /** The same. */
  'alliance.left',
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
   * spokesperson and allowsSilence (null: none, not), opensPositions (only if so), electors (in order), and
   * kinds: of each elector at the same place; in the log of the side, beside round.opened.
   */
  'electorate.fixed',
  /** id, organisation and side, digest, position (code), reservation (its type, where it is one); in the log of the side, and the partnership's where it opens them. */
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
  /** side, version, seconded, and the rule: rule (code), approvals, quorum, requiredKinds, spokesperson, allowsSilence, opensPositions. */
  'rule.changed',
  /** side, version (of the rule it would replace), and the rule as in rule.changed; in the log of the side. */
  'rule.changeProposed',
  /** side, version, digest: of the whole calendar (src/domain/side-calendar.ts). */
  'calendar.changed',
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
  /** action, from and to (revision, language, field, start, end): a thread whose passage was lost is beside another one. */
  'thread.attached',
  /** action, side: the first of the two focal points whose assent resolves an open point. */
  'thread.assented',
] as const;

export type EntryKind = (typeof entryKinds)[number];
