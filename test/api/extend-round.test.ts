import { beforeEach, describe, expect, it } from 'vitest';
import { encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { clock } from '../support/app.js';
import { readyAction } from '../support/ready-action.js';
import { extendRound } from '../support/round-acts.js';
import { entriesAbout, storedRound } from '../support/round-facts.js';
import { world } from '../support/world.js';

beforeEach(() => clock.set('2026-11-23T08:00:00.000Z'));

const later = '2027-03-05T12:00:00.000Z';

async function opened() {
  const all = await world();
  const round = await all.eu.focalPoint.opensRound(await readyAction(all));
  const { deadline: first } = await storedRound(round.id);
  return { ...all, round, first };
}

describe('extendRound', () => {
  it('puts off the deadline for a focal point of any side; both deadlines are shown in both zones', async () => {
    const { kz, round, first } = await opened();
    const { extendRound: done } = await kz.focalPoint.asks(extendRound, {
      input: { round: round.id, deadline: later },
    });
    expect(done.round).toMatchObject({
      status: 'OPEN',
      deadline: later,
      extendedFrom: first.toISOString(),
      deadlineLocal: [
        { side: 'EU', date: '2027-03-05', time: '13:00', offset: '+01:00' },
        { side: 'KZ', date: '2027-03-05', time: '17:00', offset: '+05:00' },
      ],
    });
    expect(done.round?.extendedFromLocal).toMatchObject([
      { side: 'EU', time: '17:00' },
      { side: 'KZ', time: '21:00' },
    ]);
    const last = (await entriesAbout(round.id)).at(-1);
    expect(last).toMatchObject({ audience: 'PARTNERSHIP', kind: 'round.extended', role: 'FOCAL_POINT' });
    expect(last?.data).toEqual({ from: first.toISOString(), to: later });
  });

  it('shows the clocks of Kazakhstan before and after its move to UTC+5 on 1 March 2024', async () => {
    clock.set('2024-02-05T08:00:00.000Z');
    const all = await world();
    const text = await readyAction(all);
    const round = await all.eu.focalPoint.opensRound(text, { deadline: '2024-02-29T11:00:00.000Z' });
    const { extendRound: done } = await all.kz.focalPoint.asks(extendRound, {
      input: { round: round.id, deadline: '2024-03-04T16:00:00.000Z' },
    });
    expect(done.round?.extendedFromLocal).toEqual([
      { side: 'EU', date: '2024-02-29', time: '12:00', offset: '+01:00' },
      { side: 'KZ', date: '2024-02-29', time: '17:00', offset: '+06:00' },
    ]);
    expect(done.round?.deadlineLocal).toEqual([
      { side: 'EU', date: '2024-03-04', time: '17:00', offset: '+01:00' },
      { side: 'KZ', date: '2024-03-04', time: '21:00', offset: '+05:00' },
    ]);
  });

  it('keeps the round open past the former deadline, and closed from the new one on', async () => {
    const { eu, kz, round, first } = await opened();
    await eu.focalPoint.asks(extendRound, { input: { round: round.id, deadline: later } });
    clock.set(first.toISOString());
    expect(await kz.approver.approves(round)).toMatchObject({ status: 'OPEN' });
    clock.set(later);
    const { extendRound: late } = await eu.focalPoint.asks(extendRound, {
      input: { round: round.id, deadline: '2027-04-01T12:00:00.000Z' },
    });
    expect(late.refusal?.code).toBe('ROUND_CLOSED');
    const stored = await storedRound(round.id);
    expect([stored.status, stored.closedAt?.toISOString()]).toEqual(['LAPSED', later]);
  });

  it('is done once, also where two ask for it at once', async () => {
    const { eu, kz, round } = await opened();
    const input = { round: round.id, deadline: later };
    const answers = await Promise.all(
      [eu.focalPoint, kz.focalPoint, eu.deputy].map((member) => member.asks(extendRound, { input })),
    );
    const codes = answers.map(({ extendRound: { refusal } }) => refusal?.code ?? 'DONE');
    expect(codes.toSorted()).toEqual(['ALREADY_EXTENDED', 'ALREADY_EXTENDED', 'DONE']);
    const told = (await entriesAbout(round.id)).filter(({ kind }) => kind === 'round.extended');
    expect(told).toHaveLength(1);
  });

  it('adds a working day of all sides at least, and ends three years after the opening', async () => {
    const { eu, round, first } = await opened();
    const tries = async (deadline: string) => {
      const { extendRound: done } = await eu.focalPoint.asks(extendRound, {
        input: { round: round.id, deadline },
      });
      return done.refusal;
    };
    // A Monday at 17:00 in Brussels: the next working day of both ends a day later.
    const day = new Date(first.getTime() + 24 * 3_600_000);
    for (const early of [new Date(first.getTime() - 1), first, new Date(day.getTime() - 1)]) {
      const refusal = await tries(early.toISOString());
      expect(refusal).toMatchObject({ code: 'EXTENSION_TOO_SHORT', path: ['deadline'] });
      expect(refusal?.message).toContain('17:00 Europe/Brussels');
    }
    expect(await tries('2030-06-01T12:00:00.000Z')).toMatchObject({ code: 'DEADLINE_TOO_LATE' });
    expect(await tries(day.toISOString())).toBeNull();
  });

  it('is for the secretariat where it opened the round; strangers see no round', async () => {
    const { eu, kz, round, secretariat, partnership } = await opened();
    const input = { round: round.id, deadline: later };
    for (const member of [secretariat, eu.approver, kz.contributor]) {
      const { errors } = await member.tries(extendRound, { input });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const elsewhere = await world();
    const unknown = encodeNodeId('ApprovalRound', partnership, partnership);
    const [stranger, nothing] = [
      await elsewhere.eu.focalPoint.tries(extendRound, { input }),
      await eu.focalPoint.tries(extendRound, { input: { ...input, round: unknown } }),
    ];
    expect(nothing.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['round'] });
    expect(stranger.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['round'] });
    expect(stranger.errors[0]?.message).toBe(nothing.errors[0]?.message);
    const own = await elsewhere.secretariat.opensRound(await readyAction(elsewhere));
    const { extendRound: done } = await elsewhere.secretariat.asks(extendRound, {
      input: { round: own.id, deadline: later },
    });
    expect(done.round?.deadline).toBe(later);
  });
});
