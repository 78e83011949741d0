export const openRoundInEnglish = {
  heading: 'Open the approval procedure',
  text: 'Revision {revision} is put before the sides, by this digest:',
  frozen: 'While the procedure is open the text cannot be changed.',
  procedure: 'Procedure',
  EXPRESS: 'Express',
  SILENCE: 'Silence procedure',
  expressWhat: 'Each side must say yes. No answer is not consent.',
  silenceWhat:
    'A side that neither objects nor reserves until the deadline has approved, once a focal point of every other side has accepted that.',
  silenceLimit: 'For budgets up to {limits}.',
  silenceNever: 'This partnership allows it for texts without a budget alone.',
  silenceAgainst: 'Not possible: the rule of {sides} does not allow it.',
  deadline: 'Deadline',
  period:
    '{count, plural, one {A procedure lasts at least # working day of all sides; today does not count.} other {A procedure lasts at least # working days of all sides; today does not count.}}',
  noDays: 'The calendars of the sides have too few working days for a procedure.',
  roadmap: 'Becomes an item of',
  noRoadmap: 'No roadmap',
  open: 'Open the procedure on revision {revision}',
  notOpened: 'The procedure was not opened',
  notYours: 'This is not open to you.',
} as const;
