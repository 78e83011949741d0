import { describe, expect, it } from 'vitest';
import { declineLead, readAction, stepDown } from '../support/action-acts.js';
import { entriesOf, errorsOf, lastEntry, unknownLike, uuidOf } from '../support/action-log.js';
import { type World, world } from '../support/world.js';

const naming = (action: string) => ({ input: { action } });

/** A draft with a lead on each side; the Kazakh one has not confirmed any text. */
async function led({ eu, kz }: World): Promise<string> {
  const id = await eu.contributor.drafts();
  await eu.contributor.invites(id, kz.contributor);
  return id;
}

describe('declineLead', () => {
  it('leaves the circle before the proposal, with all that is in it', async () => {
    const place = await world();
    const { eu, kz } = place;
    const id = await led(place);
    const { declineLead: left } = await kz.contributor.asks(declineLead, naming(id));
    // What it would be told a moment later: it is not there any more.
    expect(left).toEqual({ action: null, refusal: null });
    const gone = await kz.colleague.tries(readAction, { id });
    expect(errorsOf(gone)).toEqual(errorsOf(await kz.colleague.tries(readAction, { id: unknownLike(id) })));
    expect(gone.data?.node).toBeNull();
    const read = await eu.contributor.reads(id);
    expect(read).toMatchObject({
      revision: 3,
      lookingForLead: ['KZ'],
      leads: [{ side: 'EU', confirmed: false }],
    });
    expect(await lastEntry(id)).toEqual({
      log: 'CIRCLE',
      kind: 'lead.declined',
      role: 'CONTRIBUTOR',
      data: {
        organisation: uuidOf(kz.contributor.organisation),
        side: 'KZ',
        revision: 3,
        digest: read.digest,
      },
    });
  });

  it('is done once under one Idempotency-Key, and a replay shows no more than is seen today', async () => {
    const place = await world();
    const { eu, kz } = place;
    const id = await led(place);
    const key = { 'Idempotency-Key': 'decline-1' };
    const first = await kz.contributor.tries(declineLead, naming(id), key);
    await eu.contributor.revises(id);
    const again = await kz.contributor.tries(declineLead, naming(id), key);
    expect(again.data).toEqual(first.data);
    expect(again.errors).toEqual([]);
    expect((await entriesOf(id)).filter(({ kind }) => kind === 'lead.declined')).toHaveLength(1);
  });

  it('leaves the action where it is once it was proposed', async () => {
    const place = await world();
    const { eu, kz } = place;
    const id = await led(place);
    await eu.contributor.proposes(id);
    const { declineLead: left } = await kz.contributor.asks(declineLead, naming(id));
    expect(left).toMatchObject({ action: { id, revision: 3 }, refusal: null });
    expect(await kz.observer.reads(id)).toMatchObject({ lookingForLead: ['KZ'], status: 'PROPOSED' });
    expect(await lastEntry(id)).toMatchObject({ log: 'PARTNERSHIP', kind: 'lead.declined' });
  });

  it('is not for who has confirmed a text, and not for the last', async () => {
    const place = await world();
    const { eu, kz } = place;
    const id = await led(place);
    const refusal = async (member = kz.contributor) =>
      (await member.asks(declineLead, naming(id))).declineLead.refusal?.code;
    await kz.contributor.confirms(id);
    await eu.contributor.revises(id);
    expect(await refusal()).toBe('LEAD_ACCEPTED');
    await kz.contributor.stepsDown(id);
    await eu.contributor.invites(id, kz.rival);
    await eu.contributor.stepsDown(id);
    expect(await refusal(kz.rival)).toBe('LAST_LEAD');
    await kz.rival.withdraws(id);
    expect(await refusal(kz.rival)).toBe('WRONG_STATE');
  });

  it('is the lead’s own', async () => {
    const place = await world();
    const { eu, kz } = place;
    const id = await led(place);
    const unseen = await kz.rival.tries(declineLead, naming(id));
    expect(unseen.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['action'] });
    expect(errorsOf(unseen)).toEqual(errorsOf(await kz.rival.tries(declineLead, naming(unknownLike(id)))));
    await eu.contributor.proposes(id);
    const { errors } = await kz.rival.tries(declineLead, naming(id));
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('stepDown', () => {
  it('makes the remaining lead the first, and takes the one who leaves out of the circle', async () => {
    const place = await world();
    const { eu, kz } = place;
    const id = await led(place);
    const { stepDown: left } = await eu.contributor.asks(stepDown, naming(id));
    expect(left).toEqual({ action: null, refusal: null });
    expect(await eu.colleague.sees(id)).toBe(false);
    expect(await kz.contributor.reads(id)).toMatchObject({
      revision: 3,
      firstSide: 'KZ',
      lookingForLead: ['EU'],
      leads: [{ side: 'KZ', confirmed: false }],
    });
    const organisation = uuidOf(eu.contributor.organisation);
    expect(await lastEntry(id)).toMatchObject({
      log: 'CIRCLE',
      kind: 'lead.steppedDown',
      data: { organisation, side: 'EU', revision: 3 },
    });
    // The new first lead goes on: it invites on the side that is free now.
    await kz.contributor.invites(id, eu.rival);
    await eu.rival.confirms(id);
    await kz.contributor.proposes(id);
    expect(await eu.contributor.reads(id)).toMatchObject({
      firstSide: 'KZ',
      leads: [{ confirmed: true }, { confirmed: true }],
    });
  });

  it('lets a lead come back after the proposal', async () => {
    const place = await world();
    const { eu, kz } = place;
    const id = await led(place);
    await kz.contributor.confirms(id);
    await eu.contributor.proposes(id);
    await kz.contributor.stepsDown(id);
    await eu.contributor.answers(await kz.contributor.offers(id), true);
    expect(await eu.contributor.reads(id)).toMatchObject({
      firstSide: 'EU',
      revision: 4,
      leads: [
        { side: 'EU', confirmed: true },
        { side: 'KZ', confirmed: false },
      ],
    });
  });

  it('is not for the last lead', async () => {
    const { eu } = await world();
    const id = await eu.contributor.drafts();
    const { stepDown: refused } = await eu.contributor.asks(stepDown, naming(id));
    expect(refused).toEqual({ action: null, refusal: { code: 'LAST_LEAD', path: null } });
    expect(await entriesOf(id)).toHaveLength(1);
  });

  it('is the lead’s own', async () => {
    const place = await world();
    const { eu, kz } = place;
    const id = await led(place);
    const unseen = await kz.rival.tries(stepDown, naming(id));
    expect(unseen.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(errorsOf(unseen)).toEqual(errorsOf(await kz.rival.tries(stepDown, naming(unknownLike(id)))));
    await eu.contributor.proposes(id);
    for (const member of [eu.rival, eu.focalPoint, kz.banker]) {
      const { errors } = await member.tries(stepDown, naming(id));
      expect(errors[0]?.extensions.code, member.name).toBe('FORBIDDEN');
    }
  });
});
