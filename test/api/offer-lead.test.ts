import { describe, expect, it } from 'vitest';
import { answerOffer, offerLead } from '../support/action-acts.js';
import { errorsOf, lastEntry, unknownLike, uuidOf } from '../support/action-log.js';
import { owner } from '../support/app.js';
import { type World, world } from '../support/world.js';

const offering = (action: string) => ({ input: { action } });
const answering = (offer: string, accept = true) => ({ input: { offer, accept } });

async function looking({ eu }: World): Promise<string> {
  const id = await eu.contributor.drafts();
  await eu.contributor.proposes(id);
  return id;
}

describe('offerLead', () => {
  it('waits for the answer of the first lead; the text stays as it is', async () => {
    const place = await world();
    const { eu, kz } = place;
    const id = await looking(place);
    const { offerLead: made } = await kz.contributor.asks(offerLead, offering(id));
    expect(made).toMatchObject({ refusal: null, offer: { state: 'OPEN', side: 'KZ' } });
    expect(await eu.contributor.reads(id)).toMatchObject({
      revision: 1,
      lookingForLead: ['KZ'],
      offers: [{ id: made.offer?.id, state: 'OPEN' }],
    });
    expect(await lastEntry(id)).toEqual({
      log: 'PARTNERSHIP',
      kind: 'lead.offered',
      role: 'CONTRIBUTOR',
      data: { organisation: uuidOf(kz.contributor.organisation), side: 'KZ' },
    });
  });

  it('refuses a second offer, a side with a lead, and an action that is over', async () => {
    const place = await world();
    const { eu, kz } = place;
    const id = await looking(place);
    const refusal = async (member = kz.contributor) =>
      (await member.asks(offerLead, offering(id))).offerLead.refusal?.code;
    await kz.contributor.offers(id);
    expect(await refusal(kz.colleague)).toBe('OFFER_OPEN');
    expect(await refusal(eu.rival)).toBe('LEAD_TAKEN');
    await eu.contributor.withdraws(id);
    expect(await refusal(kz.rival)).toBe('WRONG_STATE');
    expect(await kz.rival.reads(id)).toMatchObject({ offers: [{ state: 'ENDED' }] });
  });

  it('is an accredited organisation’s of a side, on what it sees', async () => {
    const place = await world();
    const { eu, kz, secretariat } = place;
    const draft = await eu.contributor.drafts();
    const unseen = await kz.contributor.tries(offerLead, offering(draft));
    expect(unseen.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['action'] });
    expect(errorsOf(unseen)).toEqual(
      errorsOf(await kz.contributor.tries(offerLead, offering(unknownLike(draft)))),
    );
    // The circle itself sees the draft, where nobody offers yet.
    expect((await eu.contributor.asks(offerLead, offering(draft))).offerLead.refusal?.code).toBe(
      'WRONG_STATE',
    );
    const id = await looking(place);
    await owner.query(`update organisation set status = 'SUSPENDED' where id = $1`, [
      uuidOf(kz.rival.organisation),
    ]);
    await owner.query(`update membership set roles = '{SECRETARIAT,CONTRIBUTOR}' where id = $1`, [
      uuidOf(secretariat.membership),
    ]);
    for (const member of [kz.rival, secretariat, kz.observer, kz.approver]) {
      const { errors } = await member.tries(offerLead, offering(id));
      expect(errors[0]?.extensions.code, member.name).toBe('FORBIDDEN');
    }
  });
});

describe('answerOffer', () => {
  it('accepts: a new revision names the lead, who then confirms it; other offers end', async () => {
    const place = await world();
    const { eu, kz } = place;
    const id = await looking(place);
    const [offer] = [await kz.contributor.offers(id), await kz.rival.offers(id)];
    await eu.contributor.answers(offer, true);
    const read = await kz.contributor.reads(id);
    expect(read).toMatchObject({
      revision: 2,
      lookingForLead: [],
      leads: [
        { side: 'EU', confirmed: true },
        { side: 'KZ', confirmed: false, organisation: { id: kz.contributor.organisation } },
      ],
      offers: [{ state: 'ACCEPTED' }, { state: 'ENDED' }],
    });
    const organisation = uuidOf(kz.contributor.organisation);
    expect(await lastEntry(id)).toMatchObject({
      log: 'PARTNERSHIP',
      kind: 'offer.answered',
      data: { organisation, side: 'KZ', accepted: true, revision: 2, digest: read.digest },
    });
    await kz.contributor.confirms(id);
    expect((await kz.observer.reads(id)).leads.map(({ confirmed }) => confirmed)).toEqual([true, true]);
  });

  it('declines: the text stays as it is, and the organisation may offer itself again', async () => {
    const place = await world();
    const { eu, kz } = place;
    const id = await looking(place);
    await eu.contributor.answers(await kz.contributor.offers(id), false);
    expect(await eu.contributor.reads(id)).toMatchObject({ revision: 1, offers: [{ state: 'DECLINED' }] });
    const organisation = uuidOf(kz.contributor.organisation);
    expect(await lastEntry(id)).toMatchObject({
      kind: 'offer.answered',
      data: { organisation, side: 'KZ', accepted: false },
    });
    await kz.contributor.offers(id);
    expect((await eu.contributor.reads(id)).offers.map(({ state }) => state)).toEqual(['DECLINED', 'OPEN']);
  });

  it('refuses an offer that is not open any more, and an organisation suspended since', async () => {
    const place = await world();
    const { eu, kz } = place;
    const id = await looking(place);
    const refusal = async (offer: string) =>
      (await eu.contributor.asks(answerOffer, answering(offer))).answerOffer.refusal;
    const declined = await kz.contributor.offers(id);
    await eu.contributor.answers(declined, false);
    expect(await refusal(declined)).toMatchObject({ code: 'OFFER_NOT_OPEN' });
    const open = await kz.rival.offers(id);
    expect(await refusal(declined)).toEqual({ code: 'OFFER_NOT_OPEN', path: ['offer'] });
    await owner.query(`update organisation set status = 'SUSPENDED' where id = $1`, [
      uuidOf(kz.rival.organisation),
    ]);
    expect(await refusal(open)).toEqual({ code: 'NOT_ACCREDITED', path: ['offer'] });
    expect(await eu.contributor.reads(id)).toMatchObject({ revision: 1 });
    await eu.contributor.withdraws(id);
    expect(await refusal(open)).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('is the first lead’s; an offer of another partnership is not there', async () => {
    const place = await world();
    const { eu, kz } = place;
    const elsewhere = await world();
    const offer = await kz.contributor.offers(await looking(place));
    const foreign = await elsewhere.eu.contributor.tries(answerOffer, answering(offer));
    expect(foreign.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['offer'] });
    const unknown = await elsewhere.eu.contributor.tries(answerOffer, answering(unknownLike(offer)));
    expect(errorsOf(foreign)).toEqual(errorsOf(unknown));
    for (const member of [kz.contributor, eu.rival, eu.focalPoint]) {
      const { errors } = await member.tries(answerOffer, answering(offer));
      expect(errors[0]?.extensions.code, member.name).toBe('FORBIDDEN');
    }
  });
});
