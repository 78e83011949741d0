import { expect, it } from 'vitest';
import { owner } from '../support/app.js';
import { approvedAction, approvedByAll, asksChange, readsChange } from '../support/changes.js';
import { graphql } from '../support/graphql.js';
import { given } from '../support/member.js';
import { uuidOf } from '../support/round-facts.js';
import { openRound } from '../support/rounds.js';
import { acceptsSilence, quietWorld, untilDeadline } from '../support/silence.js';
import { world } from '../support/world.js';

const draftEdition = graphql(`
  mutation editionOfChange($input: DraftRoadmapInput!) {
    draftRoadmap(input: $input) { roadmap { id } refusal { code } }
  }
`);
const readItems = graphql(`
  query itemsOfChange($id: ID!) {
    roadmap(id: $id) {
      items { nodes { number revision digest approvedRevision approvedDigest action { digest } round { id digest } } }
    }
  }
`);
const listed = graphql(`
  query listedChange($slug: Code!, $filter: ActionFilter) {
    partnership(slug: $slug) {
      actions(filter: $filter) { nodes { id revision title(locale: "en") { text } area { code } materials } }
    }
  }
`);

it('an approved change keeps the place of its action in the roadmap, and names no edition', async () => {
  const all = await world();
  const { eu, kz, secretariat } = all;
  const titles = [{ language: 'en', text: 'Roadmap' }];
  const period = { startsOn: '2027-01-01', endsOn: '2028-12-31' };
  const { draftRoadmap } = await secretariat.asks(draftEdition, { input: { titles, ...period } });
  const roadmap = given(draftRoadmap.roadmap, draftRoadmap.refusal).id;
  const { id, digest } = await approvedAction(all, roadmap);
  const items = async () => (await kz.observer.asks(readItems, { id: roadmap })).roadmap?.items.nodes ?? [];
  const [placed, ...others] = await items();
  expect(others).toEqual([]);
  const place = { number: 1, revision: 2, digest, round: { digest } };
  expect(placed).toMatchObject({ ...place, approvedRevision: 2, approvedDigest: digest, action: { digest } });

  const change = await asksChange(eu.contributor, id);
  await kz.contributor.confirms(id, change.digest);
  const again = await eu.focalPoint.asks(openRound, {
    input: { action: id, digest: change.digest, roadmap },
  });
  expect(again.openRound.refusal).toMatchObject({ code: 'CHANGE_KEEPS_PLACE', path: ['roadmap'] });
  const round = await eu.focalPoint.opensRound(change);
  expect(await items()).toEqual([placed]);
  await approvedByAll(all, round);
  expect(await items()).toEqual([
    { ...placed, approvedRevision: 3, approvedDigest: change.digest, action: { digest: change.digest } },
  ]);
});

it('silence approves a candidate at the deadline, for readers before anybody has written it down', async () => {
  const all = await quietWorld();
  const { eu, kz, slug } = all;
  const { id, digest } = await approvedAction(all);
  const change = await asksChange(kz.contributor, id, {
    texts: [
      { language: 'en', title: 'Lithium line', summary: 'A line.', body: 'One part.' },
      { language: 'kk', title: 'Литий желісі', summary: 'Желі.', body: 'Бір бөлік.' },
      { language: 'ru', title: 'Линия лития', summary: 'Линия.', body: 'Одна часть.' },
    ],
  });
  await eu.contributor.confirms(id, change.digest);
  const round = await eu.focalPoint.opensRound(change, { procedure: 'SILENCE' });
  await acceptsSilence(kz.focalPoint, round);
  await untilDeadline(round, 60_000);
  const before = { status: 'APPROVED', revision: 2, digest, approvedRevision: 2, candidate: { number: 3 } };
  expect(await readsChange(eu.observer, id)).toMatchObject({
    ...before,
    title: { text: 'Graphite pilot line' },
  });
  const { changedAt } = await readsChange(eu.observer, id);

  const deadline = await untilDeadline(round);
  const silent = await readsChange(eu.observer, id);
  expect(silent).toMatchObject({
    status: 'APPROVED',
    revision: 3,
    digest: change.digest,
    approvedRevision: 3,
    candidate: null,
    currentRevision: { number: 3 },
    title: { text: 'Lithium line' },
    area: { code: 'skills' },
    valueChains: [{ code: 'batteries' }],
    materials: ['graphite', 'lithium'],
    changedAt: deadline.toISOString(),
  });
  expect(silent.changedAt).not.toBe(changedAt);
  const headline = { id, revision: 3, title: { text: 'Lithium line' }, area: { code: 'skills' } };
  const list = async (filter = {}) =>
    (await kz.observer.asks(listed, { slug, filter })).partnership?.actions.nodes ?? [];
  expect(await list()).toMatchObject([headline]);

  // The next verb on it writes the end of the round down first, and acts on what it has come to.
  const next = await asksChange(eu.contributor, id);
  expect(await readsChange(eu.observer, id)).toMatchObject({
    ...{ revision: 3, approvedRevision: 3, candidate: { number: 4, digest: next.digest } },
    title: { text: 'Lithium line' },
  });
  expect(await list({ area: 'skills' })).toMatchObject([headline]);
  expect(await list({ area: 'integration' })).toEqual([]);
  const { rows } = await owner.query('select titles, lead_sides, status from action where id = $1', [
    uuidOf(id),
  ]);
  expect(rows).toEqual([
    {
      titles: { en: 'Lithium line', kk: 'Литий желісі', ru: 'Линия лития' },
      lead_sides: ['EU', 'KZ'],
      status: 'APPROVED',
    },
  ]);
});
