import { beforeEach, describe, expect, it } from 'vitest';
import { done } from '../access/act.js';
import { edition } from '../access/stage.js';
import { clock } from '../support/app.js';
import type { Member } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { askForMeeting, extendRound } from '../support/round-acts.js';
import { entriesAbout, storedRound } from '../support/round-facts.js';
import { takePosition } from '../support/rounds.js';
import { acceptsSilence, quietWorld, readsSilence, silence, untilDeadline } from '../support/silence.js';

beforeEach(() => clock.set('2026-11-23T08:00:00.000Z'));

const kinds = async ({ id }: { id: string }) =>
  (await entriesAbout(id)).filter(({ audience }) => audience === 'PARTNERSHIP').map(({ kind }) => kind);

const started = ['round.opened', 'silence.accepted', 'silence.accepted'];

describe('silence until the deadline', () => {
  it('is consent, for both sides alike, before anybody has written it down and after', async () => {
    const { eu, kz, round, text } = await silence();
    await kz.banker.approves(round);
    expect(await readsSilence(eu.observer, round)).toMatchObject({ status: 'OPEN' });
    const deadline = await untilDeadline(round);
    const at = deadline.toISOString();
    const consent = {
      status: 'APPROVED',
      closedAt: at,
      action: { status: 'APPROVED', changedAt: at },
      answers: [
        { side: 'EU', state: 'APPROVED', tacit: true, answeredAt: at, office: null },
        { side: 'KZ', state: 'APPROVED', tacit: true, answeredAt: at, office: null },
      ],
    };
    const before = await Promise.all([eu.observer, kz.observer].map((member) => readsSilence(member, round)));
    for (const read of before) expect(read).toMatchObject(consent);
    expect(await storedRound(round.id)).toMatchObject({ status: 'OPEN' });
    await expect(eu.contributor.revises(text.id)).rejects.toThrow('WRONG_STATE');
    expect(await storedRound(round.id)).toMatchObject({
      status: 'APPROVED',
      action: 'APPROVED',
      approved: 2,
      closedAt: deadline,
    });
    const after = await Promise.all([eu.observer, kz.observer].map((member) => readsSilence(member, round)));
    expect(after).toEqual(before);
    const told = (await entriesAbout(round.id)).filter(({ audience }) => audience === 'PARTNERSHIP');
    expect(told.slice(3)).toMatchObject([
      { kind: 'answer.given', at, role: null, data: { side: 'EU', answer: 'APPROVED', tacit: true } },
      { kind: 'answer.given', at, role: null, data: { side: 'KZ', answer: 'APPROVED', tacit: true } },
      { kind: 'round.approved', at, role: null, data: { answers: { EU: 'APPROVED', KZ: 'APPROVED' } } },
    ]);
  });

  it('places the item, whichever verb comes first; items of one edition have numbers of their own', async () => {
    const all = await quietWorld();
    const roadmap = await done(all.secretariat, 'draftRoadmap', edition);
    const rounds: { id: string; action: string }[] = [];
    for (let n = 0; n < 3; n += 1) {
      const text = await readyAction(all);
      const round = await all.eu.focalPoint.opensRound(text, { procedure: 'SILENCE', roadmap });
      await acceptsSilence(all.kz.focalPoint, round);
      rounds.push({ ...round, action: text.id });
    }
    await Promise.all(rounds.map((round) => untilDeadline(round)));
    await Promise.all(
      rounds.map(({ action }) => expect(all.eu.contributor.revises(action)).rejects.toThrow('WRONG_STATE')),
    );
    for (const { id } of rounds)
      expect(await storedRound(id)).toMatchObject({ status: 'APPROVED', items: 1 });
  });

  it('is no consent where a side has not accepted it', async () => {
    const { eu, kz, round } = await silence({ accepted: false });
    for (const member of [eu.approver, kz.approver, kz.colleague]) await member.approves(round);
    await untilDeadline(round);
    expect(await readsSilence(kz.observer, round)).toMatchObject({
      status: 'LAPSED',
      action: { status: 'PROPOSED' },
      answers: [
        { state: 'PENDING', tacit: false },
        { state: 'PENDING', tacit: false },
      ],
    });
    await expect(eu.approver.approves(round)).rejects.toThrow('ROUND_CLOSED');
    expect(await kinds(round)).toEqual(['round.opened', 'silence.accepted', 'round.lapsed']);
  });

  it('is broken by an objection, which ends the round at once', async () => {
    const { kz, round } = await silence();
    expect(await kz.banker.objects(round)).toMatchObject({
      status: 'REJECTED',
      action: { status: 'PROPOSED' },
    });
    expect(await kinds(round)).toEqual([...started, 'answer.given', 'round.rejected']);
  });

  it('is withheld by a reservation, with which the round lapses', async () => {
    const { kz, eu, round } = await silence();
    const { takePosition: reserved } = await kz.banker.asks(takePosition, {
      input: {
        ...{ round: round.id, digest: round.digest, kind: 'RESERVE', reservation: 'PARLIAMENTARY' },
        reasons: 'The committee sits in January.',
      },
    });
    expect(reserved.round).toMatchObject({ status: 'OPEN' });
    await untilDeadline(round);
    expect(await readsSilence(eu.observer, round)).toMatchObject({
      status: 'LAPSED',
      answers: [{ state: 'PENDING' }, { state: 'RESERVED', tacit: false }],
    });
    await expect(eu.approver.approves(round)).rejects.toThrow('ROUND_CLOSED');
    expect(await storedRound(round.id)).toMatchObject({
      status: 'LAPSED',
      action: 'PROPOSED',
      approved: null,
    });
  });

  it('lasts as long as it was extended to, and a meeting asked for does not break it', async () => {
    const { kz, eu, round } = await silence();
    const deadline = '2027-02-05T12:00:00.000Z';
    await eu.focalPoint.asks(extendRound, { input: { round: round.id, deadline } });
    const first = (await storedRound(round.id)).deadline;
    expect(first.toISOString()).toBe(deadline);
    await kz.focalPoint.asks(askForMeeting, { input: { round: round.id, agenda: 'The plant.' } });
    await untilDeadline(round, 1_000);
    expect(await readsSilence(kz.observer, round)).toMatchObject({ status: 'OPEN' });
    await untilDeadline(round);
    expect(await readsSilence(kz.observer, round)).toMatchObject({ status: 'APPROVED', closedAt: deadline });
  });
});

/** Objects; answers whether it was in time. */
async function objects(member: Member, { id, digest }: { id: string; digest: string }): Promise<boolean> {
  const input = { round: id, digest, kind: 'OBJECT' as const, reasons: 'No.' };
  const { takePosition: payload } = await member.asks(takePosition, { input });
  if (payload.refusal) expect(payload.refusal.code).toBe('ROUND_CLOSED');
  return payload.round !== null;
}

describe('at the deadline', () => {
  it('eight verbs at once write it down once', async () => {
    const { eu, kz, round } = await silence();
    await untilDeadline(round);
    const members = [eu, kz].flatMap(({ approver, colleague, banker }) => [approver, colleague, banker]);
    const late = await Promise.all(
      [...members, eu.approver, kz.approver].map((member) => objects(member, round)),
    );
    expect(late).toEqual(Array(8).fill(false));
    expect(await kinds(round)).toEqual([...started, 'answer.given', 'answer.given', 'round.approved']);
    expect(await storedRound(round.id)).toMatchObject({ status: 'APPROVED', positions: 0 });
  });

  it('an objection is in time or too late, never half', async () => {
    const outcomes: boolean[] = [];
    for (const before of [1, 4, 8, 16, 40]) {
      const { kz, eu, round, text } = await silence();
      await untilDeadline(round, before);
      const [objected] = await Promise.all([
        objects(kz.banker, round),
        ...[0, 1, 2].map(() => eu.contributor.revises(text.id).catch(() => undefined)),
      ]);
      outcomes.push(objected);
      clock.advance(1);
      const { status, approved, positions } = await storedRound(round.id);
      const ended = objected ? ['REJECTED', null, 1] : ['APPROVED', 2, 0];
      if (status !== 'OPEN') expect([status, approved, positions]).toEqual(ended);
      expect(await readsSilence(eu.observer, round)).toMatchObject({ status: ended[0] });
      const ends = (await kinds(round)).filter((kind) => /round\.(approved|rejected|lapsed)/.test(kind));
      expect(ends.length).toBeLessThanOrEqual(1);
    }
    expect(outcomes.at(-1)).toBe(true);
  });
});
