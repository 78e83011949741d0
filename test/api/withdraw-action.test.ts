import { describe, expect, it } from 'vitest';
import { withdrawAction } from '../support/action-acts.js';
import { entriesOf, errorsOf, lastEntry, unknownLike } from '../support/action-log.js';
import { readyAction } from '../support/ready-action.js';
import { openRound } from '../support/rounds.js';
import { world } from '../support/world.js';

const naming = (action: string, reasons = 'The plant is not built.') => ({ input: { action, reasons } });

describe('withdrawAction', () => {
  it('gives a draft up; it stays readable to its circle', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.invites(id, kz.contributor);
    const { withdrawAction: withdrawn } = await eu.colleague.asks(withdrawAction, naming(id));
    expect(withdrawn).toMatchObject({
      refusal: null,
      action: { status: 'WITHDRAWN', reasons: 'The plant is not built.' },
    });
    const { reference, revision, digest } = await kz.contributor.reads(id);
    expect(reference).toBeNull();
    expect(await kz.focalPoint.sees(id)).toBe(false);
    expect(await lastEntry(id)).toEqual({
      log: 'CIRCLE',
      kind: 'action.withdrawn',
      role: 'CONTRIBUTOR',
      data: { revision, digest },
    });
  });

  it('gives a proposed action up, and with it the offers to lead it', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.proposes(id);
    await eu.contributor.answers(await kz.banker.offers(id), false);
    await kz.rival.offers(id);
    await eu.contributor.withdraws(id);
    expect(await kz.observer.reads(id)).toMatchObject({
      status: 'WITHDRAWN',
      offers: [{ state: 'DECLINED' }, { state: 'ENDED' }],
      lookingForLead: [],
    });
    expect(await lastEntry(id)).toMatchObject({ log: 'PARTNERSHIP', kind: 'action.withdrawn' });
  });

  it('refuses what is given up already, or in a round', async () => {
    const place = await world();
    const { eu } = place;
    const refusal = async (action: string) =>
      (await eu.contributor.asks(withdrawAction, naming(action))).withdrawAction.refusal?.code;
    const id = await eu.contributor.drafts();
    await eu.contributor.withdraws(id);
    expect(await refusal(id)).toBe('WRONG_STATE');
    expect(await entriesOf(id)).toHaveLength(2);
    const ready = await readyAction(place);
    await eu.focalPoint.asks(openRound, { input: { action: ready.id, digest: ready.digest } });
    expect(await refusal(ready.id)).toBe('WRONG_STATE');
  });

  it('is the first lead’s', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    const unseen = await kz.contributor.tries(withdrawAction, naming(id));
    expect(unseen.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['action'] });
    expect(errorsOf(unseen)).toEqual(
      errorsOf(await kz.contributor.tries(withdrawAction, naming(unknownLike(id)))),
    );
    await eu.contributor.invites(id, kz.contributor);
    const second = await kz.contributor.tries(withdrawAction, naming(id));
    expect(second.errors[0]?.extensions.code).toBe('FORBIDDEN');
    await eu.contributor.proposes(id);
    for (const member of [eu.rival, eu.focalPoint, kz.contributor]) {
      const { errors } = await member.tries(withdrawAction, naming(id));
      expect(errors[0]?.extensions.code, member.name).toBe('FORBIDDEN');
    }
  });
});
