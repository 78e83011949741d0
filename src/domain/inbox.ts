/** Why something waits for a member: each is an act that is open to them now, and the item is gone once it is done. */
export const inboxReasons = [
  'POSITION_TO_TAKE',
  'LEAD_TO_CONFIRM',
  'INVITATION_TO_ANSWER',
  'LEAD_OFFER_TO_ANSWER',
  'BLOCKING_POINT',
  'ASSENT_TO_GIVE',
  'ORGANISATION_TO_ACCREDIT',
] as const;
export type InboxReason = (typeof inboxReasons)[number];

/** What something that waits is about. */
export type InboxSubject = 'ROUND' | 'ACTION' | 'OFFER' | 'THREAD' | 'ORGANISATION';
