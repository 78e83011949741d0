import type { IfNothingCode, RevisionFact } from '../../api/enums';

export const roundInEnglish = {
  screen: 'Approval procedure',
  brief: 'In brief',
  ifNothing: 'If nothing is done',
  summary: 'Summary',
  leads: 'Lead organisations',
  confirmed: 'confirmed this text',
  unconfirmed: 'has not confirmed this text',
  noLead: 'none',
  budget: 'Budget',
  noBudget: 'None named',
  changed: 'Changed since revision {since}',
  firstText: 'No text of this action was approved before.',
  compare: 'Compare revisions {from} and {to}',
  nothingChanged: 'Nothing of the text and its facts.',
  openPoints: 'Open points',
  points:
    '{count, plural, =0 {None} one {# is not settled} other {# are not settled}}{blocking, plural, =0 {.} one {, # of them blocks.} other {, # of them block.}}',
  roadmap: 'Becomes an item of',
  prepared: 'Prepared by {name}, {date}',
  preparedGo: 'Look at it and take it',
  text: 'Read the text',
  acts: 'Further acts',
  substitute: 'Name a substitute',
  meetings: 'Meetings asked for',
  meeting: '{organisation}, {date}',
  print: 'Print',
  textChanged: '{field}, {language}',
  TITLE: 'Title',
  SUMMARY: 'Summary',
  BODY: 'Text',
  facts: {
    AREA: 'Area',
    ATTACHMENTS: 'Attachments',
    BUDGET: 'Budget',
    ENDS_ON: 'Last day',
    EXPECTED_RESULT: 'Expected result',
    LEADS: 'Lead organisations',
    MATERIALS: 'Materials',
    POLICY_LINKS: 'Policies',
    STARTS_ON: 'First day',
    VALUE_CHAINS: 'Value chains',
  } satisfies Record<RevisionFact, string>,
  nothing: {
    CLOSED: 'The procedure is closed.',
    NO_SIDE: 'Your organisation is of no side: it takes no position.',
    NOT_ELECTOR: 'Your organisation takes no position in this procedure.',
    OBJECTION_STANDS: 'The objection of your organisation stands.',
    RESERVATION_STANDS: 'The reservation of your organisation stands, and keeps your side from approving.',
    UNCONFIRMED_COUNTS_AS_MISSING:
      'Unless confirmed by {date}, the approval of your organisation counts as missing.',
    POSITION_STANDS: 'The position of your organisation stands.',
    BARRED:
      'The text is your own: another approver of your organisation can take its position. Without one it counts as silent.',
    COUNTS_AS_SILENT:
      'Your organisation counts as silent. Silence is not consent: on {date} the procedure lapses unless every side has approved.',
    COUNTS_AS_CONSENT:
      'The silence of your organisation is consent: on {date} the text is approved unless somebody objects or reserves.',
    SILENCE_NOT_ACCEPTED:
      'Not every side has accepted the silence procedure. Unless they do, it lapses on {date}.',
  } satisfies Record<IfNothingCode, string>,
} as const;
