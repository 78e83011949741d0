import type { PositionKind, RoundProcedure, RoundStatus } from '../../api/enums';
import type { PositionAct } from './route';

type Kinds = Record<PositionKind, string>;

export const positionInEnglish = {
  procedure: 'Approval procedure',
  heading: {
    take: 'Take a position',
    confirm: 'Confirm the approval',
    lift: 'Lift the reservation',
    prepare: 'Prepare a position',
  } satisfies Record<PositionAct, string>,
  another: 'Take another position instead',
  text: 'The text, revision {revision}',
  changedSince: 'What changed since revision {since}, approved last',
  result: 'Expected result',
  period: 'Period',
  budget: 'Budget',
  digest: 'Digest',
  yourPosition: 'Your position',
  standing: 'What stands',
  kinds: {
    APPROVE: 'Approve',
    APPROVE_AD_REFERENDUM: 'Approve subject to confirmation',
    RESERVE: 'Reserve the position',
    OBJECT: 'Object',
    ABSTAIN: 'Abstain',
  } satisfies Kinds,
  consequence: {
    EXPRESS: {
      APPROVE: 'Counts for your side at once. You can change it until {date}.',
      APPROVE_AD_REFERENDUM: 'Provisional: it counts as missing, and lapses unless you confirm it by {date}.',
      RESERVE: 'Your side cannot approve until you lift it. The other side sees its type, never whose it is.',
      OBJECT:
        'Where the rule of your side can no longer be met, your side rejects the text and the procedure ends at once.',
      ABSTAIN: 'Neither approves nor stands in the way; it counts for a quorum.',
    },
    SILENCE: {
      APPROVE: 'Says what your silence would say too. You can change it until {date}.',
      APPROVE_AD_REFERENDUM:
        'Without an objection or a reservation your side has approved on {date} all the same.',
      RESERVE:
        'A reservation that stands on {date} lets the procedure lapse. The other side sees its type, never whose it is.',
      OBJECT: 'The text is rejected and the procedure ends at once.',
      ABSTAIN: 'Stands in nobody’s way: your side approves by its silence on {date}.',
    },
  } satisfies Record<RoundProcedure, Kinds>,
  consequenceOf: {
    confirm: 'The approval counts for your side at once, and holds. Without it, it lapses on {date}.',
    lift: 'Your organisation has no position then; it can take one until {date}.',
  },
  reservationType: 'Type of the reservation',
  reasons: 'Reasons',
  reasonsIfAny: 'Reasons, if any',
  reasonsHint: 'Read by the organisations of your side, and by all where your side opens its positions.',
  prepared: 'Prepared by {name}, {date}',
  takePrepared: 'Take this position on revision {revision} as it stands',
  inWhoseName: 'In whose name',
  asApprover: '{organisation}; you, {name}, are its approver.',
  asSubstitute: '{organisation}: for {approver}, as their substitute until {date}',
  onBehalf: '{organisation} (for {approver})',
  notYours: 'This is not open to you.',
  chooseOne: 'Choose a position.',
  chooseType: 'Choose the type of the reservation.',
  giveReasons: 'Give the reasons.',
  send: {
    take: {
      APPROVE: 'Approve revision {revision} for {who}',
      APPROVE_AD_REFERENDUM: 'Approve revision {revision} subject to confirmation, for {who}',
      RESERVE: 'Reserve the position of {who} on revision {revision}',
      OBJECT: 'Object to revision {revision} for {who}',
      ABSTAIN: 'Abstain on revision {revision} for {who}',
    } satisfies Kinds,
    prepare: {
      APPROVE: 'Prepare an approval of revision {revision} for {who}',
      APPROVE_AD_REFERENDUM: 'Prepare an approval of revision {revision} subject to confirmation, for {who}',
      RESERVE: 'Prepare a reservation on revision {revision} for {who}',
      OBJECT: 'Prepare an objection to revision {revision} for {who}',
      ABSTAIN: 'Prepare an abstention on revision {revision} for {who}',
    } satisfies Kinds,
    confirm: 'Confirm the approval of revision {revision} for {who}',
    lift: 'Lift the reservation of {who} on revision {revision}',
  },
  recorded: {
    take: 'Your position is recorded',
    confirm: 'The approval is confirmed',
    lift: 'The reservation is lifted',
    prepare: 'The position is prepared',
  } satisfies Record<PositionAct, string>,
  time: 'Time',
  record: 'Record',
  recordPosition: 'Entry {position} of the record of your side',
  print: 'Print',
  toRound: 'Go to the procedure',
  toInbox: 'Inbox',
  notRecorded: 'Your position was not recorded',
  over: 'No position can be taken any more',
  closed: {
    APPROVED: 'All sides approved the text on {date}, {time}.',
    REJECTED: 'The text was rejected on {date}, {time}.',
    LAPSED: 'The deadline passed on {date}, {time}.',
    CANCELLED: 'The procedure was cancelled on {date}, {time}. What you have written is kept.',
  } satisfies Record<Exclude<RoundStatus, 'OPEN'>, string>,
  nextText: 'Revision {from} is no longer decided on; revision {to} is. Your reasons go with you.',
  sameText: 'The same text is put before the sides anew. Your reasons go with you.',
  compare: 'Compare revisions {from} and {to}',
  toNext: 'Take a position on the present text',
} as const;
