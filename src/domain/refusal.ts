/**
 * Every expected "no" of the domain: the key in the API (`RefusalCode`), in tests and in the catalogue, which has a
 * sentence for each in every language (src/catalogue).
 */
export const refusalCodes = [
  'NOT_PERMITTED',
  'WRONG_STATE',
  'STALE_REVISION',
  'STALE_DIGEST',
  'RULE_UNREACHABLE',
  'DEADLINE_TOO_SOON',
  'WORKING_DAYS_TOO_FEW',
  'DEADLINE_TOO_LATE',
  'LEADS_UNCONFIRMED',
  'LANGUAGE_MISSING',
  'OPEN_POINT_BLOCKS',
  'EDITION_NOT_DRAFT',
  'CHANGE_KEEPS_PLACE',
  'SILENCE_NOT_ALLOWED',
  'ELECTORS_MISSING',
  'BUDGET_TOO_HIGH',
  'NOT_SILENCE',
  'ALREADY_ACCEPTED',
  'ALREADY_EXTENDED',
  'EXTENSION_TOO_SHORT',
  'MEETING_ASKED',
  'ROUND_CLOSED',
  'AUTHOR_BARRED',
  'NOTHING_TO_CONFIRM',
  'NO_RESERVATION',
  'RULE_NOT_MET',
  'REGISTRATION_MISSING',
  'DATE_AHEAD',
  'ANSWERED_BY_SILENCE',
  'REASONS_MISSING',
  'STALE_PREPARED',
  'TEXT_FROZEN',
  'MISSING',
  'LEAD_TAKEN',
  'LAST_LEAD',
  'LEAD_ACCEPTED',
  'ALREADY_CONFIRMED',
  'NOT_ACCREDITED',
  'NOT_ANOTHER_SIDE',
  'OFFER_OPEN',
  'OFFER_NOT_OPEN',
  'LANGUAGE_UNKNOWN',
  'LANGUAGE_TWICE',
  'CODE_UNKNOWN',
  'DATES_REVERSED',
  'AUDIENCE_UNFIT',
  'OPEN_POINT_WITHOUT_ACTION',
  'NOT_AN_OPEN_POINT',
  'THREAD_RESOLVED',
  'COMMENT_REMOVED',
  'OWN_COMMENT',
  'ALREADY_REPORTED',
  'NOBODY_TO_SETTLE',
  'NO_REPORTS',
  'ALREADY_BLOCKING',
  'ALREADY_ASSENTED',
  'THREAD_OPEN',
  'PASSAGE_UNKNOWN',
  'NO_PASSAGE',
  'PASSAGE_STANDS',
  'MENTIONS_TOO_MANY',
  'MENTION_OUTSIDE',
  'THREAD_THERE',
  'ROUND_UNDER_WAY',
  'SUBJECT_UNSEEN',
  'NOT_IN_GROUP',
  'GROUP_CLOSED',
  'SIDES_TOO_FEW',
  'CODE_TWICE',
  'NAME_TWICE',
  'SLUG_TAKEN',
  'PERSON_UNKNOWN',
  'PERSON_IS_ADMINISTRATOR',
  'PERSON_OF_TWO_SIDES',
  'LAST_FOCAL_POINT',
  'OWN_MEMBERSHIP',
  'NOT_AN_APPROVER',
  'NAMED_BY_APPROVER',
  'SELF_SUBSTITUTE',
  'SUBSTITUTE_UNFIT',
  'SUBSTITUTE_TWICE',
  'SUBSTITUTE_FOR_WHOM',
  'SUBSTITUTION_ENDED',
  'PERIOD_OVER',
  'PERIOD_TOO_LONG',
  'NOTHING_CHANGED',
  'ALREADY_PROPOSED',
  'COORDINATES_SIDE',
  'NAME_TAKEN',
  'OWN_ORGANISATION',
  'NOT_AN_ALLIANCE',
  'ALREADY_IN_ALLIANCE',
  'NOT_IN_ALLIANCE',
  'ALLIANCE_CIRCLE',
  'SIDE_UNFIT',
  'ONLY_LEAVING',
  'FOUNDER_STAYS',
  'OTHER_SIDE_STAYS',
  'LAST_MEMBER',
  'STALE_RULE',
  'SAME_RULE',
  'RULE_UNKNOWN_ORGANISATION',
  'RULE_PROPOSED',
  'STALE_CALENDAR',
  'DAY_TOO_SOON',
  'DAY_TOO_FAR',
  'DAY_TWICE',
  'HOLIDAYS_TOO_MANY',
  'VIEW_NAME_TAKEN',
  'VIEWS_TOO_MANY',
  'WRONG_CREDENTIALS',
  'SESSION_ENDED',
  'EMAIL_TAKEN',
  'WRONG_PASSWORD',
  'LINK_OVER',
  'SIGN_IN_FIRST',
  'INVITATION_OF_ANOTHER',
  'ALREADY_INVITED',
  'ALREADY_MEMBER',
  'ROLE_UNFIT',
  'SECOND_FOCAL_POINT_NEEDED',
  'PASSWORD_TOO_SHORT',
  'PASSWORD_TOO_LONG',
  'PASSWORD_GUESSABLE',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** A "no" as data: its code, the input field it concerns (path of names) and the values of its sentence. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly path?: readonly string[];
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What a rule answers when it refuses. */
export interface Refused {
  readonly refusal: Refusal;
}

/** Refuses with a code, naming the field concerned and the values for the sentence. */
export function refuse(
  code: RefusalCode,
  path?: readonly string[],
  values?: Readonly<Record<string, string | number>>,
): Refused {
  return { refusal: { code, ...(path && { path }), ...(values && { values }) } };
}

/** Tells a refusal from what a rule answers when it agrees. */
export function isRefused(outcome: unknown): outcome is Refused {
  return typeof outcome === 'object' && outcome !== null && 'refusal' in outcome;
}
