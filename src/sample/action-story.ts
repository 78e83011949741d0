import * as acts from './acts.js';
import * as rounds from './round-acts.js';
import type { SampleAction } from './sample-action.js';
import { later, morning, type Step } from './step.js';

/** Who approves for whom, by partnership; the last of each brings the answer of the side. */
const approvers: Readonly<Record<string, readonly string[]>> = {
  'eu-kz': [
    'approver.finance@kz.example',
    'approver.industry@kz.example',
    'approver.directorate@eu.example',
    'approver.member.state@eu.example',
  ],
  'eu-na': ['approver.na@eu-na.example', 'approver.eu@eu-na.example'],
};

const focalPoints: Readonly<Record<string, { readonly eu: string; readonly other: string }>> = {
  'eu-kz': { eu: 'focal.point@eu.example', other: 'focal.point@kz.example' },
  'eu-na': { eu: 'focal.point.eu@eu-na.example', other: 'focal.point.na@eu-na.example' },
};

/** An act so many days after the drafting. */
type OnDay = (days: number, play: Step['play']) => Step;

const approve = { kind: 'APPROVE' } as const;

/** Days after the drafting: until when a round that is long over was open. */
const PERIOD = 42;

/** The acts that make an action what its fate says, each at its time. */
export function storyOf(action: SampleAction, loadedAt: Date): Step[] {
  const drafted = morning(action.drafted, loadedAt);
  const { fate, by } = action;
  const on: OnDay = (days, play) => ({ at: later(drafted, days), play });
  const opening = [on(0, acts.draft(action)), ...withLead(action, on)];
  if (fate === 'DRAFT') return opening;
  const proposed = [...opening, on(3, acts.propose(action))];
  switch (fate) {
    case 'SEEKING':
      return [...proposed, on(15, acts.offer(action, 'contributor.mining@kz.example'))];
    case 'PROPOSED':
      return [...proposed, on(12, acts.revise(action, 'The dates are those of the discussion.'))];
    case 'RETURNED':
      return [
        ...proposed,
        on(
          9,
          acts.sendBack(
            action,
            focalPointOf(action),
            'The budget needs a second source before it is discussed on.',
          ),
        ),
      ];
    case 'WITHDRAWN':
      return [...proposed, on(30, acts.withdraw(action, 'Another action brings the same, earlier.'))];
    case 'IN_APPROVAL':
      return [...proposed, ...openRound(action, loadedAt)];
    case 'UNDER_SILENCE':
      return [...proposed, ...silentRound(action, loadedAt)];
    case 'REJECTED':
      return [
        ...proposed,
        on(20, rounds.openRound(action, focalPointOf(action), later(drafted, 20 + PERIOD))),
        on(24, rounds.take(action, 'approver.industry@kz.example', approve)),
        on(
          25,
          rounds.take(action, 'approver.member.state@eu.example', {
            kind: 'OBJECT',
            reasons: 'The certificate must say where the electricity comes from, hour by hour.',
          }),
        ),
      ];
    case 'LAPSED':
      return [
        ...proposed,
        on(20, rounds.openRound(action, focalPointOf(action), later(drafted, 20 + PERIOD))),
        on(30, rounds.take(action, 'approver.directorate@eu.example', approve)),
        on(70, acts.revise(action, 'A new attempt after the round lapsed.')),
      ];
    case 'RESERVED_THEN_APPROVED':
      return [...proposed, ...reserved(action, on, later(drafted, 20 + PERIOD))];
    case 'APPROVED':
      return [
        ...proposed,
        on(20, rounds.openRound(action, focalPointOf(action), later(drafted, 20 + PERIOD))),
        ...(approvers[action.partnership] ?? [])
          .filter((email) => email !== by)
          .map((email, index) => on(22 + index, rounds.take(action, email, approve))),
      ];
  }
}

function withLead(action: SampleAction, on: OnDay): Step[] {
  const { with: invited, fate } = action;
  if (!invited) return [];
  const invitation = on(1, acts.invite(action, invited));
  return fate === 'DRAFT' ? [invitation] : [invitation, on(2, acts.confirm(action, invited))];
}

/** An open round: its deadline counts from the loading. */
function openRound(action: SampleAction, loadedAt: Date): Step[] {
  const opened = morning(8, loadedAt);
  const { preparedBy } = action;
  return [
    { at: opened, play: rounds.openRound(action, focalPointOf(action), later(loadedAt, 30)) },
    ...(action.approvedBy ?? []).map((email, index) => ({
      at: later(opened, 2 + index),
      play: rounds.take(action, email, approve),
    })),
    ...(preparedBy ? [{ at: later(opened, 4), play: rounds.prepare(action, preparedBy, approve) }] : []),
  ];
}

/** A round under SILENCE that a focal point of each side has accepted, the opener by opening it. */
function silentRound(action: SampleAction, loadedAt: Date): Step[] {
  const opened = morning(6, loadedAt);
  const other = focalPoints[action.partnership]?.other ?? '';
  return [
    {
      at: opened,
      play: rounds.openRound(action, focalPointOf(action), later(loadedAt, 25), 'SILENCE'),
    },
    { at: later(opened, 1), play: rounds.acceptSilence(action, other) },
  ];
}

/** One side approves at once; the other first provisionally and under a reservation. */
function reserved(action: SampleAction, on: OnDay, deadline: Date): Step[] {
  const directorate = 'approver.directorate@eu.example';
  const memberState = 'approver.member.state@eu.example';
  return [
    on(20, rounds.openRound(action, focalPointOf(action), deadline)),
    on(22, rounds.take(action, 'approver.industry@kz.example', approve)),
    on(24, rounds.take(action, directorate, { kind: 'APPROVE_AD_REFERENDUM' })),
    on(
      25,
      rounds.take(action, memberState, {
        kind: 'RESERVE',
        reservation: 'PARLIAMENTARY',
        reasons: 'The committee of our parliament reads it next week.',
      }),
    ),
    on(39, rounds.liftReservation(action, memberState)),
    on(40, rounds.take(action, memberState, approve)),
    on(41, rounds.confirmPosition(action, directorate)),
  ];
}

function focalPointOf({ partnership, by }: SampleAction): string {
  const ofPartnership = focalPoints[partnership];
  const first = /@eu\.|\.eu@/.test(by) ? ofPartnership?.eu : ofPartnership?.other;
  if (!first) throw new Error(`${partnership} has no focal points in the sample`);
  return first;
}
