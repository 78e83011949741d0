import { describe, expect, it } from 'vitest';
import { confirmLead } from '../support/action-acts.js';
import { errorsOf, lastEntry, unknownLike, uuidOf } from '../support/action-log.js';
import { type World, world } from '../support/world.js';

const naming = (action: string, digest: string) => ({ input: { action, digest } });

async function invited({ eu, kz }: World) {
  const id = await eu.contributor.drafts();
  await eu.contributor.invites(id, kz.contributor);
  return { id, digest: (await kz.contributor.reads(id)).digest };
}

describe('confirmLead', () => {
  it('stands behind the current text until a later one', async () => {
    const place = await world();
    const { eu, kz } = place;
    const { id, digest } = await invited(place);
    const { confirmLead: confirmed } = await kz.contributor.asks(confirmLead, naming(id, digest));
    expect(confirmed).toMatchObject({ refusal: null, action: { digest } });
    expect((await eu.contributor.reads(id)).leads.map((lead) => lead.confirmed)).toEqual([true, true]);
    const organisation = uuidOf(kz.contributor.organisation);
    expect(await lastEntry(id)).toEqual({
      log: 'CIRCLE',
      kind: 'lead.confirmed',
      role: 'CONTRIBUTOR',
      data: { organisation, side: 'KZ', revision: 2, digest },
    });
    await eu.contributor.revises(id);
    expect((await eu.contributor.reads(id)).leads.map((lead) => lead.confirmed)).toEqual([true, false]);
    await kz.colleague.confirms(id);
    expect((await eu.contributor.reads(id)).leads.map((lead) => lead.confirmed)).toEqual([true, true]);
  });

  it('refuses another digest than the current one, and a second time', async () => {
    const place = await world();
    const { eu, kz } = place;
    const { id, digest } = await invited(place);
    await eu.contributor.revises(id, { area: 'skills' });
    const stale = await kz.contributor.asks(confirmLead, naming(id, digest));
    expect(stale.confirmLead.refusal).toEqual({ code: 'STALE_DIGEST', path: ['digest'] });
    expect((await kz.contributor.reads(id)).leads[1]).toMatchObject({ confirmed: false });
    await kz.contributor.confirms(id);
    const { digest: current } = await kz.contributor.reads(id);
    const again = await kz.contributor.asks(confirmLead, naming(id, current));
    expect(again.confirmLead.refusal).toMatchObject({ code: 'ALREADY_CONFIRMED' });
    await eu.contributor.withdraws(id);
    const late = await kz.contributor.asks(confirmLead, naming(id, current));
    expect(late.confirmLead.refusal).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('is a lead’s, on what it sees; a digest has a form', async () => {
    const place = await world();
    const { eu, kz } = place;
    const { id, digest } = await invited(place);
    const unseen = await kz.rival.tries(confirmLead, naming(id, digest));
    expect(unseen.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['action'] });
    expect(errorsOf(unseen)).toEqual(
      errorsOf(await kz.rival.tries(confirmLead, naming(unknownLike(id), digest))),
    );
    const { errors } = await kz.contributor.tries(confirmLead, naming(id, digest.toUpperCase()));
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['digest'] });
    await eu.contributor.proposes(id);
    for (const member of [kz.rival, kz.banker, kz.approver, kz.focalPoint]) {
      const { errors: forbidden } = await member.tries(confirmLead, naming(id, digest));
      expect(forbidden[0]?.extensions.code, member.name).toBe('FORBIDDEN');
    }
  });
});
