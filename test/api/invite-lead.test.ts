import { describe, expect, it } from 'vitest';
import { inviteLead } from '../support/action-acts.js';
import { entriesOf, errorsOf, lastEntry, unknownLike, uuidOf } from '../support/action-log.js';
import { owner } from '../support/app.js';
import { wholeText } from '../support/member.js';
import { world } from '../support/world.js';

const naming = (action: string, { organisation }: { readonly organisation: string }) => ({
  input: { action, organisation },
});
const status = (member: { readonly organisation: string }, to: string) =>
  owner.query('update organisation set status = $2 where id = $1', [uuidOf(member.organisation), to]);

describe('inviteLead', () => {
  it('lets the organisation into the circle by a new revision that names it', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    expect(await kz.contributor.sees(id)).toBe(false);
    await eu.contributor.invites(id, kz.contributor);
    const read = await kz.contributor.reads(id);
    expect(read).toMatchObject({
      status: 'DRAFT',
      revision: 2,
      firstSide: 'EU',
      lookingForLead: [],
      leads: [
        { side: 'EU', confirmed: true, organisation: { id: eu.contributor.organisation } },
        { side: 'KZ', confirmed: false, organisation: { id: kz.contributor.organisation } },
      ],
    });
    expect(await kz.rival.sees(id)).toBe(false);
    const { digest } = read;
    expect(await lastEntry(id)).toEqual({
      log: 'CIRCLE',
      kind: 'lead.invited',
      role: 'CONTRIBUTOR',
      data: { organisation: uuidOf(kz.contributor.organisation), side: 'KZ', revision: 2, digest },
    });
  });

  it('changes nothing of the text but the lead, translations included', async () => {
    const { eu, kz } = await world();
    const russian = { language: 'ru', title: 'Линия', summary: 'Графит.', body: 'Две части.' };
    const id = await eu.contributor.drafts({ texts: [...wholeText.texts, russian] });
    await eu.contributor.invites(id, kz.contributor);
    const { rows } = await owner.query(
      `select document - 'number' - 'leads' as document, translations from revision where action_id = $1 order by number`,
      [uuidOf(id)],
    );
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual(rows[0]);
    expect(rows[1].translations).toEqual({ ru: { title: 'Линия', summary: 'Графит.', body: 'Две части.' } });
  });

  it('invites again who declined, and somebody else instead', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    for (const invited of [kz.contributor, kz.rival, kz.contributor]) {
      await eu.contributor.invites(id, invited);
      await invited.declines(id);
      expect(await invited.sees(id)).toBe(false);
    }
    await eu.contributor.invites(id, kz.contributor);
    expect(await kz.contributor.reads(id)).toMatchObject({ revision: 8 });
    expect(await kz.rival.sees(id)).toBe(false);
  });

  it('leaves the circle as it is once the action was proposed, and ends the offers of that side', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.proposes(id);
    await kz.rival.offers(id);
    await eu.contributor.invites(id, kz.contributor);
    expect(await kz.observer.reads(id)).toMatchObject({
      revision: 2,
      lookingForLead: [],
      offers: [{ side: 'KZ', state: 'ENDED' }],
    });
    expect(await lastEntry(id)).toMatchObject({ log: 'PARTNERSHIP', kind: 'lead.invited' });
    const circle = await owner.query('select organisation_id from circle_member where action_id = $1', [
      uuidOf(id),
    ]);
    expect(circle.rows).toEqual([{ organisation_id: uuidOf(eu.contributor.organisation) }]);
  });

  it('refuses who cannot lead there', async () => {
    const { eu, kz, secretariat } = await world();
    const id = await eu.contributor.drafts();
    const refusedFor = async (member: { readonly organisation: string }) => {
      const { inviteLead: refused } = await eu.contributor.asks(inviteLead, naming(id, member));
      expect(refused.action).toBeNull();
      return refused.refusal;
    };
    const path = ['organisation'];
    expect(await refusedFor(eu.rival)).toEqual({ code: 'NOT_ANOTHER_SIDE', path });
    expect(await refusedFor(secretariat)).toEqual({ code: 'NOT_ANOTHER_SIDE', path });
    await status(kz.rival, 'PENDING');
    expect(await refusedFor(kz.rival)).toEqual({ code: 'NOT_ACCREDITED', path });
    await status(kz.rival, 'SUSPENDED');
    expect(await refusedFor(kz.rival)).toEqual({ code: 'NOT_ACCREDITED', path });
    await eu.contributor.invites(id, kz.contributor);
    expect(await refusedFor(kz.banker)).toEqual({ code: 'LEAD_TAKEN', path });
    await eu.contributor.withdraws(id);
    expect(await refusedFor(kz.banker)).toMatchObject({ code: 'WRONG_STATE' });
    expect((await entriesOf(id)).map(({ kind }) => kind)).toEqual([
      'action.drafted',
      'lead.invited',
      'action.withdrawn',
    ]);
  });

  it('is the first lead’s, on what it sees', async () => {
    const { eu, kz } = await world();
    const elsewhere = await world();
    const id = await eu.contributor.drafts();
    const unseen = await kz.contributor.tries(inviteLead, naming(id, kz.contributor));
    const unknown = await kz.contributor.tries(inviteLead, naming(unknownLike(id), kz.contributor));
    expect(unseen.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['action'] });
    expect(errorsOf(unseen)).toEqual(errorsOf(unknown));

    const foreign = await eu.contributor.tries(inviteLead, naming(id, elsewhere.kz.contributor));
    const nobody = { organisation: unknownLike(kz.contributor.organisation) };
    expect(foreign.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['organisation'] });
    expect(errorsOf(foreign)).toEqual(errorsOf(await eu.contributor.tries(inviteLead, naming(id, nobody))));

    await eu.contributor.invites(id, kz.contributor);
    await eu.contributor.proposes(id);
    for (const member of [kz.contributor, eu.rival, eu.focalPoint]) {
      const { errors } = await member.tries(inviteLead, naming(id, kz.rival));
      expect(errors[0]?.extensions.code, member.name).toBe('FORBIDDEN');
    }
  });
});
