/** Why something waits for a member: each is an act that is open to them now, and the item is gone once it is done. */
export const inboxReasons = [
  'POSITION_TO_TAKE',
  'AD_REFERENDUM_TO_CONFIRM',
  'RESERVATION_STANDING',
  'ANSWER_TO_GIVE',
  'SILENCE_TO_ACCEPT',
  'LEAD_TO_CONFIRM',
  'INVITATION_TO_ANSWER',
  'LEAD_OFFER_TO_ANSWER',
  'BLOCKING_POINT',
  'ASSENT_TO_GIVE',
  'REPORT_TO_SETTLE',
  'ORGANISATION_TO_ACCREDIT',
  'ROLES_TO_SECOND',
  'RULE_TO_SECOND',
] as const;
export type InboxReason = (typeof inboxReasons)[number];

/** What something that waits is about. */
export type InboxSubject =
  | 'ROUND'
  | 'ACTION'
  | 'OFFER'
  | 'THREAD'
  | 'COMMENT'
  | 'ORGANISATION'
  | 'MEMBERSHIP'
  | 'PARTNERSHIP';
