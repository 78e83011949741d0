import { describe, expect, it } from 'vitest';
import { reviseAction } from '../support/action-acts.js';
import { type Member, wholeText } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { entriesAbout, storedRound } from '../support/round-facts.js';
import { cancelRound, openRound, type Round, takePosition } from '../support/rounds.js';
import { type World, world } from '../support/world.js';

const approversOf = ({ eu, kz }: World) =>
  [eu, kz].flatMap(({ approver, colleague, banker }) => [approver, colleague, banker]);

type Kind = 'APPROVE' | 'OBJECT' | 'ABSTAIN';

/** Takes a position; answers whether it was taken. What is not taken must be refused because the round is closed. */
async function takes(member: Member, { id, digest }: Round, kind: Kind): Promise<boolean> {
  const input = { round: id, digest, kind, ...(kind === 'OBJECT' && { reasons: 'No.' }) };
  const { takePosition: payload } = await member.asks(takePosition, { input });
  if (payload.refusal) expect(payload.refusal.code).toBe('ROUND_CLOSED');
  return payload.round !== null;
}

const count = (taken: readonly boolean[]) => taken.filter(Boolean).length;

async function kinds(round: Round): Promise<string[]> {
  return (await entriesAbout(round.id))
    .filter(({ audience }) => audience === 'PARTNERSHIP')
    .map(({ kind }) => kind);
}

describe('positions taken at once', () => {
  it.each([2, 8, 64])('%i of them make one transition and one answer a side', async (positions) => {
    const all = await world(
      positions === 2
        ? { rules: { EU: { kind: 'THRESHOLD', approvals: 1 }, KZ: { kind: 'THRESHOLD', approvals: 1 } } }
        : {},
    );
    const round = await all.eu.focalPoint.opensRound(await readyAction(all));
    const electors = positions === 2 ? [all.eu.approver, all.kz.approver] : approversOf(all);
    const members = Array.from({ length: positions }, (_, i) => electors[i % electors.length]);
    const taken = await Promise.all(
      members.map((member) => (member ? takes(member, round, 'APPROVE') : false)),
    );
    expect(await storedRound(round.id)).toMatchObject({
      status: 'APPROVED',
      action: 'APPROVED',
      approved: 2,
      answers: { EU: 'APPROVED', KZ: 'APPROVED' },
      positions: count(taken),
    });
    expect(await kinds(round)).toEqual(['round.opened', 'answer.given', 'answer.given', 'round.approved']);
    const told = (await entriesAbout(round.id)).filter(({ kind }) => kind === 'position.taken');
    expect(told).toHaveLength(count(taken));
  });

  it('of every kind leave no half state, whatever comes first', async () => {
    for (const seed of [0, 1, 2, 3]) {
      const all = await world();
      const round = await all.eu.focalPoint.opensRound(await readyAction(all));
      const mixed: Kind[] = ['APPROVE', 'ABSTAIN', 'APPROVE', 'OBJECT'];
      const taken = await Promise.all(
        approversOf(all).flatMap((member, i) =>
          [0, 1].map((again) => takes(member, round, mixed[(i + again + seed) % 4] ?? 'APPROVE')),
        ),
      );
      const { status, action, positions } = await storedRound(round.id);
      expect(positions).toBe(count(taken));
      // Under consensus the first objection ends the round, unless all the others were faster.
      const [end, then] =
        status === 'APPROVED' ? ['round.approved', 'APPROVED'] : ['round.rejected', 'PROPOSED'];
      expect(['APPROVED', 'REJECTED']).toContain(status);
      expect(action).toBe(then);
      expect((await kinds(round)).filter((kind) => /round\.(approved|rejected)/.test(kind))).toEqual([end]);
    }
  });
});

describe('acts that exclude each other', () => {
  it('approve or cancel: one of them', async () => {
    for (let repeated = 0; repeated < 6; repeated += 1) {
      const all = await world();
      const { eu, kz } = all;
      const round = await eu.focalPoint.opensRound(await readyAction(all));
      const [last, ...others] = approversOf(all);
      for (const member of others) await member.approves(round);
      const cancelling = { input: { round: round.id, reasons: 'Another text.' } };
      const [approved, cancelled, again] = await Promise.all([
        last && takes(last, round, 'APPROVE'),
        eu.focalPoint.asks(cancelRound, cancelling),
        kz.focalPoint.asks(cancelRound, cancelling),
      ]);
      const cancels = [cancelled, again].map(({ cancelRound: payload }) => payload.round !== null);
      expect(count([approved === true, ...cancels])).toBe(1);
      const { status, action, approved: revision } = await storedRound(round.id);
      expect([status, action, revision]).toEqual(
        approved ? ['APPROVED', 'APPROVED', 2] : ['CANCELLED', 'PROPOSED', null],
      );
      const ends = (await kinds(round)).filter((kind) => /round\.(approved|cancelled)/.test(kind));
      expect(ends).toEqual([approved ? 'round.approved' : 'round.cancelled']);
    }
  });

  it('revise, cancel and positions: no text changes under a round, and none is approved but the one read', async () => {
    for (let repeated = 0; repeated < 4; repeated += 1) {
      const all = await world();
      const { eu } = all;
      const text = await readyAction(all);
      const round = await eu.focalPoint.opensRound(text);
      const revising = { input: { action: text.id, expectedRevision: 2, content: wholeText } };
      const [revised, cancelled, ...taken] = await Promise.all([
        eu.contributor.asks(reviseAction, revising),
        eu.focalPoint.asks(cancelRound, { input: { round: round.id, reasons: 'Another text.' } }),
        ...approversOf(all).map((member) => takes(member, round, 'APPROVE')),
      ]);
      const { status, action, approved } = await storedRound(round.id);
      expect(status).toBe(cancelled.cancelRound.round ? 'CANCELLED' : 'APPROVED');
      expect([action, approved]).toEqual(status === 'APPROVED' ? ['APPROVED', 2] : ['PROPOSED', null]);
      expect(status === 'APPROVED').toBe(count(taken) === 6);
      if (revised.reviseAction.action) expect(status).toBe('CANCELLED');
      else expect(['TEXT_FROZEN', 'WRONG_STATE']).toContain(revised.reviseAction.refusal?.code);
    }
  });

  it('rounds opened at once on one text: one of them', async () => {
    const all = await world();
    const { eu, kz, secretariat } = all;
    const { id, digest } = await readyAction(all);
    const openers = [eu.focalPoint, eu.deputy, kz.focalPoint, kz.deputy, secretariat, eu.focalPoint];
    const answers = await Promise.all(
      openers.map((member) => member.asks(openRound, { input: { action: id, digest } })),
    );
    const opened = answers.flatMap(({ openRound: { round } }) => (round ? [round] : []));
    expect(opened).toHaveLength(1);
    for (const { openRound: payload } of answers)
      if (!payload.round) expect(payload.refusal?.code).toBe('WRONG_STATE');
    for (const round of opened) expect(await kinds(round)).toEqual(['round.opened']);
  });
});
