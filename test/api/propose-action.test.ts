import { describe, expect, it } from 'vitest';
import { proposeAction } from '../support/action-acts.js';
import { entriesOf, errorsOf, unknownLike, uuidOf } from '../support/action-log.js';
import { clock, owner } from '../support/app.js';
import { type World, world } from '../support/world.js';

const naming = (action: string, expectedRevision = 1) => ({ input: { action, expectedRevision } });
const year = () => clock.now().getUTCFullYear();
const nth = ({ slug }: World, number: string) => `${slug.toUpperCase()}/${year()}/${number}`;

describe('proposeAction', () => {
  it('puts the text before both sides and gives the reference', async () => {
    const place = await world();
    const { eu, kz, secretariat } = place;
    const id = await eu.contributor.drafts();
    expect(await kz.focalPoint.sees(id)).toBe(false);
    expect(await eu.contributor.proposes(id)).toMatchObject({
      status: 'PROPOSED',
      reference: nth(place, '001'),
    });
    for (const member of [kz.observer, eu.rival, secretariat]) {
      expect(await member.reads(id)).toMatchObject({
        status: 'PROPOSED',
        revision: 1,
        lookingForLead: ['KZ'],
        leads: [{ side: 'EU', confirmed: true }],
      });
    }
    const { digest } = await kz.observer.reads(id);
    const entry = { kind: 'action.proposed', role: 'CONTRIBUTOR' };
    const data = { reference: nth(place, '001'), revision: 1, digest };
    expect(await entriesOf(id)).toEqual([
      { log: 'CIRCLE', kind: 'action.drafted', role: 'CONTRIBUTOR', data: { revision: 1, digest } },
      { log: 'CIRCLE', ...entry, data },
      { log: 'PARTNERSHIP', ...entry, data },
    ]);
  });

  it('leaves earlier revisions, and who led before, in the circle', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.invites(id, kz.rival);
    await kz.rival.declines(id);
    await eu.contributor.invites(id, kz.contributor);
    await eu.contributor.proposes(id);
    const { rows } = await owner.query(
      `select a.kind, array_agg(r.number order by r.number) numbers from revision r join audience a using (partnership_id, audience)
       where r.action_id = $1 group by a.kind order by a.kind`,
      [uuidOf(id)],
    );
    expect(rows).toEqual([
      { kind: 'CIRCLE', numbers: [1, 2, 3] },
      { kind: 'PARTNERSHIP', numbers: [4] },
    ]);
    const leads = await owner.query(
      `select a.kind, l.side_code side, l.ended_at is not null ended from action_lead l join audience a using (partnership_id, audience)
       where l.action_id = $1 order by a.kind, l.side_code`,
      [uuidOf(id)],
    );
    expect(leads.rows).toEqual([
      { kind: 'CIRCLE', side: 'KZ', ended: true },
      { kind: 'PARTNERSHIP', side: 'EU', ended: false },
      { kind: 'PARTNERSHIP', side: 'KZ', ended: false },
    ]);
  });

  it('keeps the reference when it is proposed again, and remembers both proposers', async () => {
    const place = await world();
    const { eu } = place;
    const id = await eu.contributor.drafts();
    await eu.contributor.proposes(id);
    await eu.focalPoint.returns(id);
    await eu.contributor.revises(id, { area: 'skills' });
    expect(await eu.colleague.proposes(id)).toMatchObject({
      reference: nth(place, '001'),
      status: 'PROPOSED',
    });
    expect(await eu.contributor.reads(id)).toMatchObject({ reasons: null, revision: 2 });
    const { rows } = await owner.query(
      `select p.revision, u.name from proposal p join app_user u on u.id = p.user_id where p.action_id = $1 order by p.revision`,
      [uuidOf(id)],
    );
    expect(rows).toEqual([
      { revision: 1, name: 'EU contributor' },
      { revision: 2, name: 'EU colleague' },
    ]);
    const proposals = (await entriesOf(id)).filter(({ kind }) => kind === 'action.proposed');
    expect(proposals.map(({ log, data }) => [log, data['revision']])).toEqual([
      ['CIRCLE', 1],
      ['PARTNERSHIP', 1],
      ['PARTNERSHIP', 2],
    ]);
  });

  it('numbers by year in UTC, from 001', async () => {
    const place = await world();
    const { eu } = place;
    await eu.contributor.proposes(await eu.contributor.drafts());
    const before = clock.now();
    clock.set(new Date(Date.UTC(year(), 11, 31, 23, 59, 59)).toISOString());
    expect(await eu.contributor.proposes(await eu.contributor.drafts())).toMatchObject({
      reference: nth(place, '002'),
    });
    clock.set(new Date(Date.UTC(year() + 1, 0, 1)).toISOString());
    expect(await eu.contributor.proposes(await eu.contributor.drafts())).toMatchObject({
      reference: nth(place, '001'),
    });
    clock.set(before.toISOString());
  });

  it.each([
    [{ texts: [{ language: 'en', title: 'Graphite', summary: null, body: 'Long.' }] }, ['summary']],
    [{ texts: [{ language: 'ru', title: 'Графит', summary: 'Линия.' }] }, ['summary']],
    [{ expectedResult: null }, ['expectedResult']],
    [{ area: null }, ['area']],
    [{ valueChains: [] }, ['valueChains']],
  ])('refuses a text that lacks what it needs (%#)', async (over, path) => {
    const { eu } = await world();
    // What is left out, in the one form that the story knows.
    const id = await eu.contributor.drafts(over as object);
    const { proposeAction: refused } = await eu.contributor.asks(proposeAction, naming(id));
    expect(refused).toMatchObject({ action: null, refusal: { code: 'MISSING', path } });
    expect(refused.refusal?.message).toContain(path[0]);
    expect(await entriesOf(id)).toHaveLength(1);
  });

  it('refuses another revision than the one read, and what is proposed already', async () => {
    const { eu } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.revises(id);
    const stale = await eu.contributor.asks(proposeAction, naming(id, 1));
    expect(stale.proposeAction.refusal).toMatchObject({ code: 'STALE_REVISION', path: ['expectedRevision'] });
    await eu.contributor.proposes(id);
    const again = await eu.contributor.asks(proposeAction, naming(id, 2));
    expect(again.proposeAction.refusal).toMatchObject({
      code: 'WRONG_STATE',
      message: expect.stringContaining('proposed'),
    });
  });

  it('is a lead’s: not there for who may not see it, not open to who may only see it', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    const unseen = await eu.rival.tries(proposeAction, naming(id));
    expect(unseen.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(errorsOf(unseen)).toEqual(errorsOf(await eu.rival.tries(proposeAction, naming(unknownLike(id)))));
    await eu.contributor.invites(id, kz.contributor);
    await kz.contributor.proposes(id);
    for (const member of [eu.rival, kz.banker, kz.focalPoint]) {
      const { errors } = await member.tries(proposeAction, naming(id, 2));
      expect(errors[0]?.extensions.code, member.name).toBe('FORBIDDEN');
    }
  });
});
