import { expect, it } from 'vitest';
import type { Member } from '../support/member.js';
import { approvesProvisionally, readsAnswers, reserves } from '../support/positions.js';
import { readyAction } from '../support/ready-action.js';
import { type Round, takePosition } from '../support/rounds.js';
import { world } from '../support/world.js';

type Taking = (round: Round) => Promise<unknown>;

const takes =
  (member: Member, kind: 'APPROVE' | 'ABSTAIN'): Taking =>
  async ({ id, digest }) => {
    const { takePosition: payload } = await member.asks(takePosition, { input: { round: id, digest, kind } });
    expect(payload.refusal).toBeNull();
  };

/** Five positions of five organisations that leave the round open, taken as `run` says; what each side then reads. */
async function outcome(run: (takings: readonly Taking[], round: Round) => Promise<void>) {
  const all = await world();
  const { eu, kz } = all;
  const round = await eu.focalPoint.opensRound(await readyAction(all));
  const takings: Taking[] = [
    takes(eu.approver, 'APPROVE'),
    (of) => reserves(eu.colleague, of),
    takes(eu.banker, 'ABSTAIN'),
    takes(kz.approver, 'APPROVE'),
    (of) => approvesProvisionally(kz.colleague, of),
  ];
  await run(takings, round);
  return Promise.all(
    [eu.approver, kz.approver].map(async (reader) => {
      const { status, answers, assessment } = await readsAnswers(reader, round);
      return { status, answers: answers.map(({ side, state }) => ({ side, state })), assessment };
    }),
  );
}

const inOrder = (order: readonly number[]) =>
  outcome(async (takings, round) => {
    for (const place of order) await takings[place]?.(round);
  });

it('positions of different organisations commute while the round is open, one after another or at once', async () => {
  const [first, ...others] = await Promise.all([
    inOrder([0, 1, 2, 3, 4]),
    inOrder([4, 3, 2, 1, 0]),
    inOrder([1, 3, 0, 4, 2]),
    outcome(async (takings, round) => {
      await Promise.all(takings.map((taking) => taking(round)));
    }),
  ]);
  expect(first?.[0]).toMatchObject({
    status: 'OPEN',
    answers: [
      { side: 'EU', state: 'RESERVED' },
      { side: 'KZ', state: 'PENDING' },
    ],
  });
  for (const other of others) expect(other).toEqual(first);
});
