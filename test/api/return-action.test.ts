import { describe, expect, it } from 'vitest';
import { returnAction } from '../support/action-acts.js';
import { entriesOf, errorsOf, lastEntry, unknownLike } from '../support/action-log.js';
import { readyAction } from '../support/ready-action.js';
import { openRound } from '../support/rounds.js';
import { world } from '../support/world.js';

const naming = (action: string, reasons = 'The budget is not clear.') => ({ input: { action, reasons } });

describe('returnAction', () => {
  it('sends a proposed action back with reasons; it stays visible', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.proposes(id);
    const { returnAction: returned } = await eu.focalPoint.asks(returnAction, naming(id));
    expect(returned).toMatchObject({
      refusal: null,
      action: { status: 'RETURNED', reasons: 'The budget is not clear.' },
    });
    const { status, revision, digest } = await kz.observer.reads(id);
    expect(status).toBe('RETURNED');
    expect(await lastEntry(id)).toEqual({
      log: 'PARTNERSHIP',
      kind: 'action.returned',
      role: 'FOCAL_POINT',
      data: { revision, digest },
    });
  });

  it('refuses an action that is not proposed, or in a round', async () => {
    const place = await world();
    const { eu } = place;
    const refusal = async (action: string) =>
      (await eu.focalPoint.asks(returnAction, naming(action))).returnAction.refusal?.code;
    const id = await eu.contributor.drafts();
    await eu.contributor.proposes(id);
    await eu.focalPoint.returns(id);
    expect(await refusal(id)).toBe('WRONG_STATE');
    const ready = await readyAction(place);
    await eu.focalPoint.asks(openRound, { input: { action: ready.id, digest: ready.digest } });
    expect(await refusal(ready.id)).toBe('WRONG_STATE');
  });

  it('is for a focal point of the side of the first lead', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    const unseen = await eu.focalPoint.tries(returnAction, naming(id));
    expect(unseen.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['action'] });
    expect(errorsOf(unseen)).toEqual(
      errorsOf(await eu.focalPoint.tries(returnAction, naming(unknownLike(id)))),
    );
    await eu.contributor.proposes(id);
    for (const member of [kz.focalPoint, eu.contributor, eu.approver]) {
      const { errors } = await member.tries(returnAction, naming(id));
      expect(errors[0]?.extensions.code, member.name).toBe('FORBIDDEN');
    }
    await eu.deputy.returns(id);
  });

  it('needs reasons that can be read', async () => {
    const { eu } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.proposes(id);
    for (const reasons of ['', ' \n', 'x'.repeat(2_001), 'a\u202Eb']) {
      const { errors } = await eu.focalPoint.tries(returnAction, naming(id, reasons));
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['reasons'] });
    }
    expect(await entriesOf(id)).toHaveLength(3);
  });
});
