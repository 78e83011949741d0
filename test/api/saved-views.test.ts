import { describe, expect, it } from 'vitest';
import { told } from '../support/discussion.js';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { world } from '../support/world.js';

const saving = graphql(`
  mutation saving($input: SaveViewInput!) {
    saveView(input: $input) { savedViews { name address savedAt } refusal { code message path } }
  }
`);
const removing = graphql(`
  mutation removing($input: RemoveSavedViewInput!) {
    removeSavedView(input: $input) { savedViews { name } refusal { code } }
  }
`);
const reading = graphql('query views { viewer { savedViews { name address } } }');

const list = 'actions?status=PROPOSED,IN_APPROVAL&q=%D0%B3%D1%80%D0%B0%D1%84%D0%B8%D1%82&view=board';
const saves = async (member: Member, name: string, address = list) =>
  (await member.asks(saving, { input: { name, address } })).saveView;
const views = async (member: Member) => (await member.asks(reading, {})).viewer.savedViews;

describe('saved views', () => {
  it('keep the address of a list under a name, by name, until they are removed', async () => {
    const { eu } = await world();
    const saved = (await saves(eu.observer, 'Open ones')).savedViews;
    expect(saved).toEqual([{ name: 'Open ones', address: list, savedAt: expect.any(String) }]);
    await saves(eu.observer, 'All of ours', 'actions?side=EU');
    expect(await views(eu.observer)).toEqual([
      { name: 'All of ours', address: 'actions?side=EU' },
      { name: 'Open ones', address: list },
    ]);
    const removed = await eu.observer.asks(removing, { input: { name: 'Open ones' } });
    expect(removed.removeSavedView).toEqual({ savedViews: [{ name: 'All of ours' }], refusal: null });
    expect((await saves(eu.observer, 'Open ones')).refusal).toBeNull();
  });

  it('are of one membership alone: nobody else sees, is kept from, or removes them', async () => {
    const { eu, kz } = await world();
    await saves(eu.observer, 'Mine');
    for (const other of [eu.contributor, eu.focalPoint, kz.observer]) expect(await views(other)).toEqual([]);
    expect((await saves(kz.observer, 'Mine')).refusal).toBeNull();
    expect(told(await eu.contributor.tries(removing, { input: { name: 'Mine' } }))).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND', path: ['name'] } }],
    });
    expect(await views(eu.observer)).toHaveLength(1);
  });

  it('have names that differ in more than their letters', async () => {
    const { eu } = await world();
    await saves(eu.observer, 'Графит');
    expect(await saves(eu.observer, 'ГРАФИТ')).toMatchObject({
      savedViews: null,
      refusal: { code: 'VIEW_NAME_TAKEN', path: ['name'] },
    });
    const both = await Promise.all([saves(eu.observer, 'Twice'), saves(eu.observer, 'Twice')]);
    expect(both.map(({ refusal }) => refusal?.code).toSorted()).toEqual(['VIEW_NAME_TAKEN', undefined]);
  });

  it('are at most fifty', async () => {
    const { eu } = await world();
    for (let number = 1; number <= 50; number += 1) await saves(eu.observer, `View ${number}`);
    expect((await saves(eu.observer, 'One more')).refusal).toMatchObject({
      code: 'VIEWS_TOO_MANY',
      message: 'At most 50 views can be saved. Remove one that you do not use.',
    });
    expect(await views(eu.observer)).toHaveLength(50);
  });

  it('lead to a list and nowhere else', async () => {
    const { eu } = await world();
    const elsewhere = ['', '//evil.example', 'actions', 'javascript:alert(1)', '../x?a=b', 'actions?a=b#c'];
    for (const address of elsewhere)
      expect(told(await eu.observer.tries(saving, { input: { name: 'Trap', address } }))).toMatchObject({
        errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
      });
    expect(
      told(await eu.observer.tries(saving, { input: { name: 'x'.repeat(81), address: list } })),
    ).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(await views(eu.observer)).toEqual([]);
  });
});
