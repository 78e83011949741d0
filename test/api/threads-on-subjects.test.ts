import { describe, expect, it } from 'vitest';
import {
  aThread,
  discussed,
  opening,
  opens,
  proposed,
  told,
  unknownId,
  uuid,
} from '../support/discussion.js';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { world } from '../support/world.js';

const draftingEdition = graphql(`
  mutation draftingEdition($input: DraftRoadmapInput!) {
    draftRoadmap(input: $input) { roadmap { id } refusal { code } }
  }
`);

const listing = graphql(`
  query listing($ids: [ID!]!, $slug: Code!) {
    nodes(ids: $ids) {
      ... on ApprovalRound { threads { totalCount nodes { id title round { id } roadmap { id } action { id } } } }
      ... on Roadmap { threads { totalCount nodes { id title round { id } roadmap { id } action { id } } } }
      ... on Action { threadCount threads { totalCount nodes { id } } }
      ... on Thread { id passage { revision language field start end quote } }
    }
    partnership(slug: $slug) { threads { totalCount } }
  }
`);

/** A world with a round and an edition. */
async function subjects() {
  const all = await world();
  const text = await readyAction(all);
  const round = await all.eu.focalPoint.opensRound(text);
  const input = {
    titles: [{ language: 'en', text: 'Roadmap' }],
    startsOn: '2027-01-01',
    endsOn: '2028-12-31',
  };
  const { draftRoadmap } = await all.secretariat.asks(draftingEdition, { input });
  return { ...all, action: text.id, round: round.id, roadmap: draftRoadmap.roadmap?.id ?? '' };
}

const passage = { revision: 1, language: 'en', field: 'BODY' as const, start: 4, end: 9 };
const onPassage = (action: string, kind: 'PARTNERSHIP' | 'SIDE' | 'CIRCLE' | 'ORGANISATION', over = {}) => ({
  ...aThread(action, kind),
  passage: { ...passage, ...over },
});

describe('threads on rounds and editions', () => {
  it('stand on their subject and nowhere else, each for its audience', async () => {
    const { eu, kz, slug, partnership, action, round, roadmap } = await subjects();
    const onRound = await opens(eu.approver, round, 'SIDE');
    const onEdition = await opens(kz.contributor, roadmap);
    const lists = (member: Member) => member.asks(listing, { ids: [round, roadmap, action], slug });
    const seen = (id: string, on: object) => ({
      threads: { totalCount: 1, nodes: [{ id, title: expect.any(String), action: null, ...on }] },
    });
    const none = { threadCount: 0, threads: { totalCount: 0, nodes: [] } };
    const edition = seen(onEdition.thread, { round: null, roadmap: { id: roadmap } });
    expect(await lists(eu.observer)).toEqual({
      nodes: [seen(onRound.thread, { round: { id: round }, roadmap: null }), edition, none],
      partnership: { threads: { totalCount: 0 } },
    });
    expect((await lists(kz.focalPoint)).nodes).toEqual([
      { threads: { totalCount: 0, nodes: [] } },
      edition,
      none,
    ]);
    const nothing = { action: null, round: null, roadmap: null, revision: null };
    expect(await discussed(partnership)).toMatchObject([
      { audience: 'SIDE EU', kind: 'thread.opened', data: { ...nothing, round: uuid(round) } },
      { audience: 'PARTNERSHIP', kind: 'thread.opened', data: { ...nothing, roadmap: uuid(roadmap) } },
    ]);
  });

  it('are discussions for all, a side or an organisation: no open points, no circle', async () => {
    const { eu, round, roadmap } = await subjects();
    for (const subject of [round, roadmap]) {
      const point = { ...aThread(subject, 'PARTNERSHIP'), kind: 'OPEN_POINT' as const };
      for (const [input, code] of [
        [point, 'OPEN_POINT_WITHOUT_ACTION'],
        [aThread(subject, 'CIRCLE'), 'AUDIENCE_UNFIT'],
        [onPassage(subject, 'PARTNERSHIP'), 'PASSAGE_UNKNOWN'],
      ] as const) {
        const { openThread } = await eu.contributor.asks(opening, { input });
        expect(openThread.refusal?.code).toBe(code);
      }
    }
  });

  it('are not opened on what is not there, or is of another partnership', async () => {
    const [{ eu, partnership }, elsewhere] = [await world(), await subjects()];
    const tries = async (subject: string) =>
      told(await eu.contributor.tries(opening, { input: aThread(subject, 'PARTNERSHIP') }));
    const unknown = await tries(unknownId('ApprovalRound', partnership));
    expect(unknown).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', path: ['subject'] } }] });
    for (const subject of [elsewhere.round, elsewhere.roadmap, unknownId('Roadmap', partnership)])
      expect(await tries(subject)).toEqual(unknown);
  });
});

describe('a thread on a passage', () => {
  it('quotes what that revision says, in letters of any script, and stays with it', async () => {
    const { eu, kz, slug, partnership } = await world();
    const action = await proposed(eu.contributor);
    const kazakh = { language: 'kk', field: 'TITLE' as const, start: 0, end: 6 };
    const threads: string[] = [];
    for (const over of [{}, kazakh]) {
      const { openThread } = await kz.contributor.asks(opening, {
        input: onPassage(action, 'PARTNERSHIP', over),
      });
      threads.push(openThread.thread?.id ?? '');
    }
    await eu.contributor.revises(action, {
      texts: [
        { language: 'en', title: 'Another', summary: 'Another.', body: 'Another.' },
        { language: 'kk', title: 'Басқа', summary: 'Басқа.', body: 'Басқа.' },
      ],
    });
    const { nodes } = await eu.observer.asks(listing, { ids: threads, slug });
    expect(nodes).toEqual([
      { id: threads[0], passage: { ...passage, quote: 'parts' } },
      { id: threads[1], passage: { ...passage, ...kazakh, quote: 'Графит' } },
    ]);
    expect((await discussed(partnership))[0]).toMatchObject({ data: { action: uuid(action), revision: 1 } });
  });

  it('refuses a passage that the revision does not say', async () => {
    const { eu } = await world();
    const action = await proposed(eu.contributor);
    for (const over of [
      { start: -1 },
      { start: 9 },
      { end: 10_000 },
      { language: 'ru' },
      { field: 'TITLE', end: 30 },
    ]) {
      const { openThread } = await eu.contributor.asks(opening, {
        input: onPassage(action, 'PARTNERSHIP', over),
      });
      expect(openThread.refusal).toMatchObject({ code: 'PASSAGE_UNKNOWN', path: ['passage'] });
    }
  });

  it('of a text that never left the circle stays there, and is not there for others', async () => {
    const { eu, kz, partnership, slug } = await world();
    const action = await eu.contributor.drafts();
    await eu.contributor.revises(action);
    await eu.contributor.proposes(action);
    const tries = async (member: Member, kind: 'PARTNERSHIP' | 'CIRCLE', over = {}) =>
      told(await member.tries(opening, { input: onPassage(action, kind, over) }));
    const unknown = await tries(kz.contributor, 'PARTNERSHIP', { revision: 9 });
    expect(unknown).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND', path: ['passage', 'revision'] } }],
    });
    expect(await tries(kz.contributor, 'PARTNERSHIP')).toEqual(unknown);
    const wide = await eu.contributor.asks(opening, { input: onPassage(action, 'PARTNERSHIP') });
    expect(wide.openThread.refusal?.code).toBe('AUDIENCE_UNFIT');
    const inCircle = await eu.contributor.asks(opening, { input: onPassage(action, 'CIRCLE') });
    const id = inCircle.openThread.thread?.id ?? '';
    expect(inCircle.openThread.thread?.action?.threadCount).toBe(0);
    const looks = (member: Member) => member.asks(listing, { ids: [id, action], slug });
    expect((await looks(eu.colleague)).nodes).toMatchObject([{ id }, { threads: { totalCount: 1 } }]);
    for (const member of [eu.rival, kz.contributor])
      expect((await looks(member)).nodes).toMatchObject([null, { threads: { totalCount: 0 } }]);
    expect((await discussed(partnership)).at(-1)).toMatchObject({ audience: 'CIRCLE' });
  });
});
