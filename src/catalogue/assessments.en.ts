/** What an assessment is said with, in English, in ICU MessageFormat; the other languages have the same names. */
export const assessmentsInEnglish = {
  RULE_CONSENSUS:
    'Consensus of {electors, plural, one {# approver} other {# approvers}}: each approves or abstains, at least one approves',
  RULE_MAJORITY: '{needed} of {electors, plural, one {# approver} other {# approvers}}: more than half',
  RULE_THRESHOLD: '{needed} of {electors, plural, one {# approver} other {# approvers}}',
  RULE_SILENCE: 'Silence procedure: who neither objects nor reserves until the deadline has approved',
  AMONG: ', among them of each of these kinds: {kinds}',
  WITH_QUORUM: '; quorum: {quorum, plural, one {# position} other {# positions}}',
  WITH_SPOKESPERSON: '; the answer is given by {spokesperson}',
  TALLY:
    '{approve} of {electors} approve (needed: {needed}), {adReferendum} subject to confirmation, {reserve} reserve, {object} object, {abstain} abstain, {noneYet} without a position.',
  MISSING: 'Still missing: {list}.',
  MISSING_APPROVALS: 'approval of {count, plural, one {# more organisation} other {# more organisations}}',
  MISSING_APPROVAL_OR_ABSTENTION:
    'approval or abstention of {count, plural, one {# more organisation} other {# more organisations}}',
  MISSING_APPROVAL_OF_KIND: 'an approval of the kind “{organisationKind}”',
  MISSING_QUORUM: 'for the quorum {count, plural, one {# more position} other {# more positions}}',
  MISSING_SPOKESPERSON: 'the answer of {spokesperson}',
  RESERVATIONS: 'Reservations that stand: {list}.',
  RESERVATION: '{type} ({count})',
  BLOCKS: 'Blocked: {list}.',
  BLOCK_OBJECTIONS: '{count, plural, one {# objection} other {# objections}}, and none is allowed',
  BLOCK_TOO_FEW_APPROVALS:
    'at most {possible, plural, one {# approval} other {# approvals}} can be reached, and {needed} needed',
  BLOCK_NO_APPROVAL_OF_KIND: 'no approval of the kind “{organisationKind}” can be reached',
  BLOCK_TOO_FEW_FOR_QUORUM:
    'at most {possible, plural, one {# position} other {# positions}} can be taken, and the quorum is {needed}',
  BLOCK_SPOKESPERSON_OBJECTS: '{spokesperson}, which gives the answer, objects',
  BLOCK_SPOKESPERSON_GONE: '{spokesperson}, which gives the answer, takes no part any more',
  BLOCK_NOBODY_LEFT: 'no organisation is left on this side that could speak',
  ANSWER_PENDING: 'This side has not answered yet.',
  ANSWER_APPROVED: 'This side has approved.',
  ANSWER_RESERVED: 'A reservation stands: this side cannot approve until it is lifted.',
  ANSWER_REJECTED: 'This side has rejected.',
} as const;

export type AssessmentMessage = keyof typeof assessmentsInEnglish;
