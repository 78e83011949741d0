import { describe, expect, it } from 'vitest';
import { encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { readyAction } from '../support/ready-action.js';
import { entriesAbout, storedRound, uuidOf } from '../support/round-facts.js';
import { cancelRound } from '../support/rounds.js';
import { world } from '../support/world.js';

describe('cancelRound', () => {
  it('ends a round for a focal point of any side and for the office that opened it', async () => {
    const all = await world();
    const { eu, kz, secretariat } = all;
    const text = await readyAction(all);
    for (const member of [eu.focalPoint, kz.deputy, secretariat]) {
      const round = await secretariat.opensRound(text);
      await eu.approver.approves(round);
      expect(await member.cancelsRound(round, 'A word is wrong.')).toMatchObject({
        status: 'CANCELLED',
        reasons: 'A word is wrong.',
        action: { status: 'PROPOSED' },
      });
      expect(await storedRound(round.id)).toMatchObject({ status: 'CANCELLED', approved: null });
      const last = (await entriesAbout(round.id)).at(-1);
      expect(last).toMatchObject({ audience: 'PARTNERSHIP', kind: 'round.cancelled' });
      expect(last?.role).toBe(member === secretariat ? 'SECRETARIAT' : 'FOCAL_POINT');
      // Never the reasons: what a person wrote must stay erasable.
      expect(last?.data).toEqual({ action: uuidOf(text.id), revision: 2, digest: text.digest });
    }
  });

  it('refuses a round that is closed', async () => {
    const all = await world();
    const round = await all.eu.focalPoint.opensRound(await readyAction(all));
    await all.eu.focalPoint.cancelsRound(round);
    const { cancelRound: payload } = await all.kz.focalPoint.asks(cancelRound, {
      input: { round: round.id, reasons: 'Once more.' },
    });
    expect(payload.refusal?.code).toBe('ROUND_CLOSED');
    const told = (await entriesAbout(round.id)).filter(({ audience }) => audience === 'PARTNERSHIP');
    expect(told.map(({ kind }) => kind)).toEqual(['round.opened', 'round.cancelled']);
  });

  it('is not for the secretariat where it did not open the round, nor for others; strangers see no round', async () => {
    const [all, elsewhere] = [await world(), await world()];
    const round = await all.eu.focalPoint.opensRound(await readyAction(all));
    const input = { round: round.id, reasons: 'I would rather not.' };
    for (const member of [all.secretariat, all.eu.contributor, all.kz.approver]) {
      const { errors } = await member.tries(cancelRound, { input });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const unknown = encodeNodeId('ApprovalRound', all.partnership, all.partnership);
    const answers = [
      await elsewhere.eu.focalPoint.tries(cancelRound, { input }),
      await all.eu.focalPoint.tries(cancelRound, { input: { ...input, round: unknown } }),
    ];
    for (const { errors } of answers) {
      expect(errors).toMatchObject([
        { message: 'There is no such thing.', extensions: { code: 'NOT_FOUND', path: ['round'] } },
      ]);
    }
    expect(await storedRound(round.id)).toMatchObject({ status: 'OPEN', action: 'IN_APPROVAL' });
  });

  it('asks for reasons', async () => {
    const all = await world();
    const { errors } = await all.eu.focalPoint.tries(cancelRound, { input: { round: 'x', reasons: ' ' } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['reasons'] });
  });
});
