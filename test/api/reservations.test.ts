import { describe, expect, it } from 'vitest';
import {
  approvesProvisionally,
  confirmPosition,
  liftReservation,
  readsAnswers,
  reserves,
} from '../support/positions.js';
import { readyAction } from '../support/ready-action.js';
import { entriesAbout, uuidOf } from '../support/round-facts.js';
import { takePosition } from '../support/rounds.js';
import { world } from '../support/world.js';

const oneApproves = { kind: 'THRESHOLD', approvals: 1 } as const;
const nowhere = `sha256:${'0'.repeat(64)}`;

describe('liftReservation', () => {
  it('frees the answer that the reservation withheld under a rule that was met', async () => {
    const all = await world({ rules: { EU: oneApproves } });
    const { eu } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    expect((await reserves(eu.banker, round)).answers[0]?.state).toBe('RESERVED');
    expect((await eu.approver.approves(round)).answers[0]?.state).toBe('RESERVED');
    const { round: id, digest } = { round: round.id, digest: round.digest };
    const { liftReservation: lifted } = await eu.banker.asks(liftReservation, {
      input: { round: id, digest },
    });
    expect(lifted.round?.answers[0]?.state).toBe('APPROVED');
    const { nodes } = (await readsAnswers(eu.observer, round)).positions;
    expect(nodes.map(({ act, kind, reservation }) => [act, kind, reservation])).toEqual([
      ['TAKEN', 'RESERVE', 'SCRUTINY'],
      ['TAKEN', 'APPROVE', null],
      ['LIFTED', null, null],
    ]);
    const entries = await entriesAbout(round.id);
    const last = entries.find(({ kind }) => kind === 'reservation.lifted');
    expect(last).toMatchObject({
      audience: 'SIDE EU',
      data: { organisation: uuidOf(eu.banker.organisation), position: null, digest },
    });
    const told = entries.filter(({ kind }) => kind === 'answer.given');
    expect(told.map(({ audience, data }) => [audience, data['answer'], data['reservations']])).toEqual([
      ['PARTNERSHIP', 'RESERVED', { SCRUTINY: 1 }],
      ['PARTNERSHIP', 'APPROVED', {}],
    ]);
  });

  it('is refused without a reservation, on another text and in a closed round', async () => {
    const all = await world();
    const { eu } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    const lift = async (digest = round.digest) => {
      const input = { round: round.id, digest };
      return (await eu.banker.asks(liftReservation, { input })).liftReservation.refusal;
    };
    expect(await lift()).toMatchObject({ code: 'NO_RESERVATION' });
    await reserves(eu.banker, round);
    expect(await lift(nowhere)).toMatchObject({ code: 'STALE_DIGEST', path: ['digest'] });
    await eu.focalPoint.cancelsRound(round);
    expect(await lift()).toMatchObject({ code: 'ROUND_CLOSED' });
  });

  it('tells the other side how many reservations of which type stand, and never whose', async () => {
    const all = await world();
    const { eu, kz } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    await reserves(eu.banker, round, 'BUDGETARY');
    await reserves(eu.approver, round, 'BUDGETARY');
    await reserves(eu.colleague, round, 'LINGUISTIC');
    const seen = await readsAnswers(kz.approver, round);
    expect(seen.answers[0]).toMatchObject({
      state: 'RESERVED',
      reservations: [
        { type: 'LINGUISTIC', count: 1 },
        { type: 'BUDGETARY', count: 2 },
      ],
      reasons: null,
    });
    expect(seen.positions).toEqual({ totalCount: 0, nodes: [] });
    expect(seen.assessment).toMatchObject({ side: 'KZ', reserve: 0, reservations: null });
    const own = await readsAnswers(eu.observer, round);
    expect(own.assessment).toMatchObject({
      reserve: 3,
      reservations: 'Reservations that stand: linguistic (1); budgetary (2).',
    });
    // A new position lifts it as well.
    await eu.colleague.approves(round);
    expect((await readsAnswers(kz.approver, round)).answers[0]?.reservations).toEqual([
      { type: 'BUDGETARY', count: 2 },
    ]);
  });

  it('needs a type, which no other position has, and reasons', async () => {
    const all = await world();
    const { eu } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    const takes = (over: object) =>
      eu.banker.tries(takePosition, {
        input: { round: round.id, digest: round.digest, kind: 'RESERVE', ...over },
      });
    expect((await takes({})).errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      path: ['reservation'],
    });
    expect((await takes({ kind: 'APPROVE', reservation: 'SCRUTINY' })).errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect((await takes({ reservation: 'SCRUTINY' })).data?.takePosition.refusal).toMatchObject({
      code: 'REASONS_MISSING',
    });
  });
});

describe('confirmPosition', () => {
  it('makes a provisional approval a full one, which counts from then on', async () => {
    const all = await world({ rules: { EU: oneApproves, KZ: oneApproves } });
    const { eu, kz } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    await kz.approver.approves(round);
    expect((await approvesProvisionally(eu.banker, round)).answers[0]?.state).toBe('PENDING');
    expect((await readsAnswers(eu.banker, round)).viewerCan).toContainEqual({
      act: 'confirmPosition',
      allowed: true,
      code: null,
    });
    const input = { round: round.id, digest: round.digest };
    const { confirmPosition: payload } = await eu.banker.asks(confirmPosition, { input });
    expect(payload.round).toMatchObject({ status: 'APPROVED' });
    const entry = (await entriesAbout(round.id)).find(({ kind }) => kind === 'position.confirmed');
    expect(entry).toMatchObject({ audience: 'SIDE EU', role: 'APPROVER', data: { position: 'APPROVE' } });
  });

  it('is refused where nothing waits for it, to an author, on another text; the deadline takes it away', async () => {
    const all = await world();
    const { eu } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    const confirm = async (digest = round.digest) => {
      const input = { round: round.id, digest };
      return (await eu.approver.asks(confirmPosition, { input })).confirmPosition.refusal;
    };
    expect(await confirm()).toMatchObject({ code: 'NOTHING_TO_CONFIRM' });
    await approvesProvisionally(eu.approver, round);
    expect(await confirm(nowhere)).toMatchObject({ code: 'STALE_DIGEST' });
    const input = { round: round.id, digest: round.digest };
    for (const member of [eu.focalPoint, eu.rival, all.secretariat]) {
      const { errors } = await member.tries(confirmPosition, { input });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    // Two at once: one of them.
    const twice = await Promise.all([confirm(), confirm()]);
    expect(twice.filter((refusal) => refusal === null)).toHaveLength(1);
    expect(twice.find((refusal) => refusal !== null)).toMatchObject({ code: 'NOTHING_TO_CONFIRM' });
  });
});
