/**
 * Every expected "no" of the domain, with a sentence a person can act on. The code is the key in the API
 * (`RefusalCode`), in tests and in the catalogues of other languages; `{name}` is filled from the refusal's values.
 */
export const refusalSentences = {
  NOT_PERMITTED: 'Your roles do not allow this act here.',
  WRONG_STATE: 'This is not possible while the status is {status}.',
  STALE_REVISION:
    'The text has changed since you read it: the current version is {current}. Read it, then act again.',
  STALE_DIGEST:
    'The digest named is not that of the text now before you. Read the current text, then act again.',
  RULE_UNREACHABLE: 'The organisations that may take a position for {side} today could not meet its rule.',
  DEADLINE_TOO_SOON:
    'The round must leave {workingDays} working days of all sides: its deadline can be {earliest} at the earliest.',
  WORKING_DAYS_TOO_FEW: 'The sides have fewer than {workingDays} common working days within three years.',
  DEADLINE_TOO_LATE: 'The deadline lies more than three years ahead.',
  LEADS_UNCONFIRMED: 'The lead of {side} has not confirmed the text now before you, or there is none yet.',
  LANGUAGE_MISSING: 'The version in the language {language} lacks a title, a summary or a text.',
  OPEN_POINT_BLOCKS: 'An open point blocks a round. Resolve it first.',
  EDITION_NOT_DRAFT: 'The roadmap edition is {status}: it takes no more actions.',
  ROUND_CLOSED: 'The round is closed: its status is {status}.',
  AUTHOR_BARRED:
    'You wrote or proposed a version of this text: somebody else takes the position of your organisation.',
  REASONS_MISSING: 'An objection needs reasons.',
  TEXT_FROZEN: 'A round is open on this text: it cannot change. Cancel the round first.',
  MISSING: 'Before it is proposed the text needs: {fields}.',
  LEAD_TAKEN: 'There is a lead already for {side}.',
  LAST_LEAD: 'The last lead cannot leave. The first lead can withdraw the action.',
  LEAD_ACCEPTED: 'Your organisation has confirmed a text and so taken the lead: it can step down.',
  ALREADY_CONFIRMED: 'Your organisation has confirmed this text already.',
  NOT_ACCREDITED: 'The organisation is not accredited.',
  NOT_ANOTHER_SIDE: 'The organisation is of your own side or of none: a lead of another side is looked for.',
  OFFER_OPEN: 'Your organisation has offered itself already and waits for an answer.',
  OFFER_NOT_OPEN: 'There is no open offer here: it was answered, or has ended.',
  LANGUAGE_UNKNOWN: 'The partnership does not work in the language {language}.',
  LANGUAGE_TWICE: 'There are two versions in the language {language}.',
  CODE_UNKNOWN: 'The partnership knows no {code} here.',
  DATES_REVERSED: 'The end is before the start.',
  AUDIENCE_UNFIT: 'A thread like this can be for {offered} here.',
  OPEN_POINT_WITHOUT_ACTION: 'An open point stands on an action. Open a discussion instead.',
  NOT_AN_OPEN_POINT: 'This is possible on an open point only.',
  THREAD_RESOLVED: 'The open point is resolved. Open a new thread to go on.',
  COMMENT_REMOVED: 'The comment has been removed.',
  ALREADY_BLOCKING: 'The open point blocks a round already.',
  ALREADY_ASSENTED: 'A focal point of {side} has assented already. It is resolved once every side has.',
  SIDES_TOO_FEW: 'A partnership has at least two sides.',
  CODE_TWICE: 'The code {code} is given twice.',
  NAME_TWICE: 'Two organisations have the same name.',
  SLUG_TAKEN: 'There is already a partnership named {slug}.',
  PERSON_UNKNOWN: 'There is no active account with the address {email}.',
  PERSON_IS_ADMINISTRATOR: 'An administrator of the installation sees no content and cannot be a member.',
  PERSON_OF_TWO_SIDES: 'One person acts for one side of a partnership only.',
  LAST_FOCAL_POINT: 'This is the last focal point of the side. Name another one first.',
  OWN_MEMBERSHIP: 'Nobody suspends a membership of their own.',
  WRONG_CREDENTIALS: 'The address or the password is not right.',
  SESSION_ENDED: 'The session has ended. Sign in again.',
  EMAIL_TAKEN: 'There is already an account with this address.',
  PASSWORD_TOO_SHORT:
    'A password has at least {min} characters; a few words that do not belong together do well.',
  PASSWORD_TOO_LONG: 'A password has at most {max} characters.',
  PASSWORD_GUESSABLE:
    'This password is easy to guess: leave out your name, your address, the name Concord and common passwords.',
} as const;

export type RefusalCode = keyof typeof refusalSentences;

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

/** The English sentence of a refusal. */
export function sentenceOf(refusal: Refusal): string {
  return refusalSentences[refusal.code].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(refusal.values?.[name] ?? ''),
  );
}
