import { describe, expect, it } from 'vitest';
import { aDiscussion, discussed, told, unknownId } from '../support/discussion.js';
import { follows, unwatches, unwatching, watches } from '../support/watches.js';

describe('unwatch', () => {
  it('leaves the default, of a thread first what is chosen on its action', async () => {
    const { eu, kz, action, thread } = await aDiscussion();
    await watches(kz.observer, action, 'EVERYTHING');
    await watches(kz.observer, thread, 'NOTHING');
    expect(await unwatches(kz.observer, thread)).toBe('EVERYTHING ACTION');
    expect(await unwatches(kz.observer, action)).toBe('MENTIONS DEFAULT');
    expect(await follows(kz.observer, thread)).toBe('MENTIONS DEFAULT');
    await watches(eu.contributor, thread, 'NOTHING');
    expect(await unwatches(eu.contributor, thread)).toBe('EVERYTHING DEFAULT');
    expect(await watches(eu.contributor, thread, 'MENTIONS')).toBe('MENTIONS CHOSEN');
  });

  it('changes nothing where nothing was chosen, nor what others have chosen, and no log has it', async () => {
    const { eu, kz, partnership, thread } = await aDiscussion();
    await watches(eu.observer, thread, 'NOTHING');
    const before = await discussed(partnership);
    expect(await unwatches(kz.observer, thread)).toBe('MENTIONS DEFAULT');
    expect(await unwatches(kz.observer, thread)).toBe('MENTIONS DEFAULT');
    expect(await follows(eu.observer, thread)).toBe('NOTHING CHOSEN');
    expect(await discussed(partnership)).toEqual(before);
  });

  it('is for who sees it: all else is not there, told alike', async () => {
    const { eu, kz, partnership, partnershipId, thread } = await aDiscussion('SIDE');
    const draft = await eu.contributor.drafts();
    const tries = async (subject: string) =>
      told(await kz.focalPoint.tries(unwatching, { input: { subject } }));
    const unknown = await tries(unknownId('Action', partnership));
    expect(unknown).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', path: ['subject'] } }] });
    for (const other of [thread, draft, unknownId('Thread', partnership), partnershipId, 'x'])
      expect(await tries(other)).toEqual(unknown);
  });

  it('is as the whole of watching no act of a suspended organisation', async () => {
    const { eu, kz, thread } = await aDiscussion();
    await watches(kz.banker, thread, 'NOTHING');
    const suspend = `mutation ($input: SuspendOrganisationInput!) { suspendOrganisation(input: $input) { refusal { code } } }`;
    const input = { organisation: kz.banker.organisation, reasons: 'It has withdrawn.' };
    expect((await kz.focalPoint.writes(suspend, { input })).data).toEqual({
      suspendOrganisation: { refusal: null },
    });
    const { errors } = await kz.banker.tries(unwatching, { input: { subject: thread } });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await follows(kz.banker, thread)).toBe('NOTHING CHOSEN');
    const can = 'query ($id: ID!) { node(id: $id) { ... on Thread { viewerCan { act code } } } }';
    const seen = async (member: typeof kz.banker) =>
      (await member.writes(can, { id: thread })).data as {
        node: { viewerCan: { act: string; code: string | null }[] };
      };
    const lines = async (member: typeof kz.banker) =>
      (await seen(member)).node.viewerCan.filter(({ act }) => /watch$/.test(act));
    expect(await lines(kz.banker)).toEqual([
      { act: 'watch', code: 'NOT_PERMITTED' },
      { act: 'unwatch', code: 'NOT_PERMITTED' },
    ]);
    expect(await lines(eu.observer)).toEqual([
      { act: 'watch', code: null },
      { act: 'unwatch', code: null },
    ]);
  });
});
