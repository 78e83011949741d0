import { beforeEach, describe, expect, it } from 'vitest';
import { encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { clock } from '../support/app.js';
import { readyAction } from '../support/ready-action.js';
import { acceptSilence } from '../support/round-acts.js';
import { entriesAbout } from '../support/round-facts.js';
import { openRound, readRound } from '../support/rounds.js';
import { acceptsSilence, quietWorld, readsSilence, silence } from '../support/silence.js';
import { type World, world } from '../support/world.js';

beforeEach(() => clock.set('2026-11-23T08:00:00.000Z'));

const allowing = { kind: 'CONSENSUS', allowsSilence: true } as const;

async function refusedIn(all: World, budget?: { label: string; amount: string; currency: string }[]) {
  const { id, digest } = await readyAction(all, budget && { budget });
  const { openRound: payload } = await all.eu.focalPoint.asks(openRound, {
    input: { action: id, digest, procedure: 'SILENCE' },
  });
  return payload.refusal;
}

describe('openRound under SILENCE', () => {
  it('counts as accepted for the side that opens it, and for no side where the secretariat does', async () => {
    const { round, kz } = await silence({ accepted: false });
    const read = await readsSilence(kz.observer, round);
    expect(read).toMatchObject({ procedure: 'SILENCE', status: 'OPEN' });
    expect(read.answers.map(({ side, silenceAcceptedAt }) => [side, silenceAcceptedAt !== null])).toEqual([
      ['EU', true],
      ['KZ', false],
    ]);
    const told = (await entriesAbout(round.id)).filter(({ kind }) => kind === 'silence.accepted');
    expect(told).toMatchObject([{ audience: 'PARTNERSHIP', data: { side: 'EU', digest: round.digest } }]);
    const all = await quietWorld();
    const other = await all.secretariat.opensRound(await readyAction(all), { procedure: 'SILENCE' });
    const { answers } = await readsSilence(all.eu.observer, other);
    expect(answers.every(({ silenceAcceptedAt }) => silenceAcceptedAt === null)).toBe(true);
  });

  it('is refused where the rule of a side does not allow it', async () => {
    const refusal = await refusedIn(await world({ rules: { EU: allowing } }));
    expect(refusal).toMatchObject({ code: 'SILENCE_NOT_ALLOWED', path: ['procedure'] });
    expect(refusal?.message).toContain('KZ');
  });

  it('is refused for a budget above the limit, and in a currency without one', async () => {
    const all = await quietWorld();
    const line = (amount: string, currency = 'EUR') => ({ label: 'Plant', amount, currency });
    expect(await refusedIn(all, [line('2000000.000001')])).toMatchObject({ code: 'BUDGET_TOO_HIGH' });
    expect(await refusedIn(all, [line('1500000'), line('500000.01')])).toMatchObject({
      code: 'BUDGET_TOO_HIGH',
    });
    expect(await refusedIn(all, [line('1'), line('1', 'KZT')])).toMatchObject({ code: 'BUDGET_TOO_HIGH' });
    expect(await refusedIn(all, [line('1999999.5'), line('0.5')])).toBeNull();
  });
});

describe('acceptSilence', () => {
  it('is told to both sides, once, and dated', async () => {
    const { kz, eu, round } = await silence({ accepted: false });
    const accepted = await acceptsSilence(kz.deputy, round);
    expect(accepted.answers.map(({ silenceAcceptedAt }) => silenceAcceptedAt !== null)).toEqual([true, true]);
    const told = (await entriesAbout(round.id)).filter(({ kind }) => kind === 'silence.accepted');
    expect(told.at(-1)).toMatchObject({ audience: 'PARTNERSHIP', role: 'FOCAL_POINT', data: { side: 'KZ' } });
    expect(told).toHaveLength(2);
    for (const member of [kz.focalPoint, eu.focalPoint]) {
      const input = { round: round.id, digest: round.digest };
      const { acceptSilence: again } = await member.asks(acceptSilence, { input });
      expect(again.refusal?.code).toBe('ALREADY_ACCEPTED');
    }
  });

  it('is one acceptance where two of a side accept at once', async () => {
    const { kz, round } = await silence({ accepted: false });
    const input = { round: round.id, digest: round.digest };
    const answers = await Promise.all(
      [kz.focalPoint, kz.deputy, kz.focalPoint].map((member) => member.asks(acceptSilence, { input })),
    );
    const codes = answers.map(({ acceptSilence: { refusal } }) => refusal?.code ?? 'DONE');
    expect(codes.toSorted()).toEqual(['ALREADY_ACCEPTED', 'ALREADY_ACCEPTED', 'DONE']);
  });

  it('refuses another text, another procedure and a closed round', async () => {
    const { kz, eu, round } = await silence({ accepted: false });
    const tries = async (of: { id: string; digest: string }) =>
      (await kz.focalPoint.asks(acceptSilence, { input: { round: of.id, digest: of.digest } })).acceptSilence
        .refusal?.code;
    expect(await tries({ ...round, digest: `sha256:${'0'.repeat(64)}` })).toBe('STALE_DIGEST');
    await eu.focalPoint.cancelsRound(round);
    expect(await tries(round)).toBe('ROUND_CLOSED');
    const all = await quietWorld();
    const express = await all.eu.focalPoint.opensRound(await readyAction(all));
    const { acceptSilence: done } = await all.kz.focalPoint.asks(acceptSilence, {
      input: { round: express.id, digest: express.digest },
    });
    expect(done.refusal?.code).toBe('NOT_SILENCE');
    const { node } = await all.kz.focalPoint.asks(readRound, { id: express.id });
    expect(node && 'viewerCan' in node ? node.viewerCan : []).toContainEqual({
      act: 'acceptSilence',
      allowed: false,
      code: 'NOT_SILENCE',
    });
  });

  it('is for focal points; strangers see no round', async () => {
    const [{ eu, kz, round, secretariat, partnership }, elsewhere] = [
      await silence({ accepted: false }),
      await world(),
    ];
    const input = { round: round.id, digest: round.digest };
    for (const member of [secretariat, kz.approver, kz.contributor]) {
      const { errors } = await member.tries(acceptSilence, { input });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const unknown = encodeNodeId('ApprovalRound', partnership, partnership);
    const [stranger, nothing] = [
      await elsewhere.kz.focalPoint.tries(acceptSilence, { input }),
      await eu.focalPoint.tries(acceptSilence, { input: { ...input, round: unknown } }),
    ];
    expect(nothing.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['round'] });
    expect(stranger.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(stranger.errors[0]?.message).toBe(nothing.errors[0]?.message);
  });
});
