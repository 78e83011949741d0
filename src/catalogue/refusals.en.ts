import type { RefusalCode } from '../domain/refusal.js';

/** The sentences of refusals in English, in ICU MessageFormat: a person can act on each. */
export const refusalsInEnglish: Readonly<Record<RefusalCode, string>> = {
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
  CHANGE_KEEPS_PLACE:
    'A change keeps the place that its action has in the roadmap: its round names no edition.',
  EDITION_NOT_DRAFT: 'The roadmap edition is {status}: it takes no more actions.',
  SILENCE_NOT_ALLOWED: 'The rule of {side} does not allow the silence procedure.',
  ELECTORS_MISSING:
    '{side} has no organisation that may take a position today: nobody could break its silence.',
  BUDGET_TOO_HIGH:
    'The budget in {currency} is above what the partnership allows under the silence procedure. Open the round without it.',
  NOT_SILENCE: 'This round is not under the silence procedure: each side must say yes.',
  ALREADY_ACCEPTED: '{side} has accepted the silence procedure of this round already.',
  ALREADY_EXTENDED: 'The deadline has been extended once already; it is not extended again.',
  EXTENSION_TOO_SHORT:
    'An extension adds at least one working day of all sides: the deadline can be {earliest} at the earliest.',
  MEETING_ASKED: '{side} has asked for a meeting about this round already.',
  ROUND_CLOSED: 'The round is closed: its status is {status}.',
  AUTHOR_BARRED:
    'You wrote or proposed a version of this text: somebody else takes the position of your organisation.',
  NOTHING_TO_CONFIRM: 'Your organisation has no approval here that waits for its confirmation.',
  NO_RESERVATION: 'No reservation of your organisation stands here.',
  RULE_NOT_MET:
    'This answer does not follow from the positions of {side}: its rule is not met, or a reservation stands.',
  REGISTRATION_MISSING: 'What was decided elsewhere needs its registry number and its date.',
  DATE_AHEAD: 'The date lies ahead.',
  ANSWERED_BY_SILENCE: 'Under the silence procedure no answer is given: object or reserve by a position.',
  REASONS_MISSING: 'An objection or a reservation needs reasons.',
  STALE_PREPARED:
    'Another position has been prepared or taken since. Read what is prepared now, then act again.',
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
  OWN_COMMENT: 'This is your own comment: you can edit or remove it.',
  ALREADY_REPORTED: 'You have reported this comment already.',
  NOBODY_TO_SETTLE:
    'No focal point who could settle a report reads this discussion. Speak to your focal point.',
  NO_REPORTS: 'No report of this comment waits for you.',
  ALREADY_BLOCKING: 'The open point blocks a round already.',
  THREAD_OPEN: 'The open point is not resolved: there is nothing to reopen.',
  NOT_IN_GROUP: 'Your organisation is not in this group: only those in it write to it.',
  GROUP_CLOSED: 'The group is closed: what was written can be read, and nothing new is written.',
  PASSAGE_UNKNOWN: 'The text of that revision has no such passage.',
  NO_PASSAGE: 'This discussion is not on a passage of a text.',
  PASSAGE_STANDS:
    'The passage of this discussion still stands in the text. Only one that has lost its passage is attached again.',
  MENTIONS_TOO_MANY:
    'A comment mentions at most {most, plural, one {# person, organisation or group} other {# people, organisations and groups}}.',
  MENTION_OUTSIDE: 'Not all that {label} stands for can read this thread. Mention only who reads it.',
  THREAD_THERE: 'The discussion stands there already.',
  ROUND_UNDER_WAY: 'A round is open on the action. Move the open point when it is over.',
  SUBJECT_UNSEEN: 'Not everybody who reads this discussion sees that. Choose something that all of them see.',
  ALREADY_ASSENTED: 'A focal point of {side} has assented already. It takes effect once every side has.',
  SIDES_TOO_FEW: 'A partnership has at least two sides.',
  CODE_TWICE: 'The code {code} is given twice.',
  NAME_TWICE: 'Two organisations have the same name.',
  SLUG_TAKEN: 'There is already a partnership named {slug}.',
  PERSON_UNKNOWN: 'There is no active account with the address {email}.',
  PERSON_IS_ADMINISTRATOR: 'An administrator of the installation sees no content and cannot be a member.',
  PERSON_OF_TWO_SIDES: 'One person acts for one side of a partnership only.',
  LAST_FOCAL_POINT: 'This is the last focal point of the side. Name another one first.',
  OWN_MEMBERSHIP: 'Nobody changes what they themselves may do.',
  NOT_AN_APPROVER: 'This member is no active approver: there is no position to take for them.',
  NAMED_BY_APPROVER:
    'The side has a second focal point, so the approver names the substitute. Or the two of you give a colleague the role.',
  SELF_SUBSTITUTE: 'Nobody names themselves as a substitute. Somebody else can name you.',
  SUBSTITUTE_UNFIT:
    'A substitute is another active member of the same organisation who is not an approver already.',
  SUBSTITUTE_TWICE: 'This person is named for this approver already in a part of that period.',
  SUBSTITUTE_FOR_WHOM: 'You are the substitute of several approvers. Say for which of them you act.',
  SUBSTITUTION_ENDED: 'The substitution has ended already.',
  PERIOD_OVER: 'The period is over already.',
  PERIOD_TOO_LONG: 'A substitute is named for a year at most.',
  ALREADY_PROPOSED: 'These roles are proposed already: another focal point has to agree to them.',
  COORDINATES_SIDE: 'The organisation coordinates its side and cannot be suspended.',
  NAME_TAKEN:
    'Another organisation that takes part in the partnership has this name, or one that looks like it.',
  OWN_ORGANISATION: 'Nobody suspends their own organisation.',
  NOTHING_CHANGED: 'It is so already: nothing would change.',
  NOT_AN_ALLIANCE: 'This organisation is no alliance.',
  ALREADY_IN_ALLIANCE: 'The organisation is a member of this alliance already.',
  NOT_IN_ALLIANCE: 'The organisation is not a member of this alliance.',
  ALLIANCE_CIRCLE: 'An alliance cannot be a member of itself, not through others either.',
  SIDE_UNFIT: 'The group is of {sides}: an organisation of another side cannot be in it.',
  ONLY_LEAVING: 'Your organisation can leave this group. Only who keeps it can change it otherwise.',
  FOUNDER_STAYS: 'The organisation that formed a room stays in it. Close the room instead.',
  OTHER_SIDE_STAYS:
    'This organisation is of another side. It can leave by itself, or who formed the group takes it out.',
  LAST_MEMBER: 'A group has at least one organisation. Close the group instead.',
  STALE_RULE: 'The rule has changed since you read it: its version is {current}. Read it, then act again.',
  SAME_RULE: 'The side has this rule already.',
  RULE_UNKNOWN_ORGANISATION: 'A spokesperson is an accredited organisation of the side.',
  RULE_PROPOSED:
    'You have proposed this rule already. It loosens the present one: another focal point of the side asks for the same to complete it.',
  STALE_CALENDAR:
    'The calendar has changed since you read it: its version is {current}. Read it, then act again.',
  DAY_TOO_SOON: 'Only days from {earliest} on can be changed: today and what is past stay as they are.',
  DAY_TOO_FAR: 'Only days until {latest} can be changed.',
  DAY_TWICE: 'The day {day} is given more than once.',
  HOLIDAYS_TOO_MANY:
    'In {year} the side would have more than {most, plural, one {# holiday} other {# holidays}} on days of its working week.',
  VIEW_NAME_TAKEN: 'You have already saved a view under this name. Choose another one.',
  VIEWS_TOO_MANY:
    'At most {most, plural, one {# view} other {# views}} can be saved. Remove one that you do not use.',
  WRONG_CREDENTIALS: 'The address or the password is not right.',
  SESSION_ENDED: 'The session has ended. Sign in again.',
  EMAIL_TAKEN: 'There is already an account with this address.',
  WRONG_PASSWORD: 'The current password is not right.',
  LINK_OVER: 'The link has been used, withdrawn or replaced, or it has run out. Ask for a new one.',
  SIGN_IN_FIRST: 'There is an account with the address invited. Sign in with it, then accept.',
  INVITATION_OF_ANOTHER: 'The invitation is for another address than that of your account.',
  ALREADY_INVITED:
    'An invitation to this address for the organisation is pending. Revoke it first to send another.',
  ALREADY_MEMBER: 'You have a membership of this organisation already.',
  ROLE_UNFIT: 'The role {role} cannot be held in this organisation.',
  SECOND_FOCAL_POINT_NEEDED:
    'The role {role} takes a second focal point. Invite without it; it is then given with the assent of the second.',
  PASSWORD_TOO_SHORT:
    'A password has at least {min} characters; a few words that do not belong together do well.',
  PASSWORD_TOO_LONG: 'A password has at most {max} characters.',
  PASSWORD_GUESSABLE:
    'This password is easy to guess: leave out your name, your address, the name Concord and common passwords.',
};
