import { describe, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import { given, type Member } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { entriesAbout, storedRound, uuidOf } from '../support/round-facts.js';
import { openRound, type Round } from '../support/rounds.js';
import { type World, world } from '../support/world.js';

const draft = graphql(`
  mutation draftEdition($input: DraftRoadmapInput!) {
    draftRoadmap(input: $input) { roadmap { id } refusal { code } }
  }
`);
const readRoadmap = graphql(`
  query readRoadmap($id: ID!) {
    roadmap(id: $id) {
      id
      status
      items { totalCount nodes { number revision digest placedAt action { id status } round { id status closedAt } } }
      rounds { nodes { id status } }
    }
  }
`);
const itemsOf = graphql(`
  query itemsOfArea($id: ID!, $area: Code, $after: String) {
    roadmap(id: $id) {
      items(area: $area, first: 1, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { number action { area { code } } }
      }
    }
  }
`);
const editions = graphql(`
  query editions($slug: Code!) { partnership(slug: $slug) { roadmaps { id startsOn } } }
`);

async function edition(member: Member, year: number): Promise<string> {
  const titles = [{ language: 'en', text: `Roadmap ${year}` }];
  const input = { titles, startsOn: `${year}-01-01`, endsOn: `${year + 1}-12-31` };
  const { draftRoadmap } = await member.asks(draft, { input });
  return given(draftRoadmap.roadmap, draftRoadmap.refusal).id;
}

const one = { kind: 'THRESHOLD', approvals: 1 } as const;

const electors = ({ eu, kz }: World) =>
  [eu, kz].flatMap(({ approver, colleague, banker }) => [approver, colleague, banker]);

const approved = async (all: World, round: Round) =>
  Promise.all(electors(all).map((member) => member.approves(round)));

describe('Roadmap', () => {
  it('has the actions approved for it as items, numbered in the order of their approval', async () => {
    const all = await world();
    const { eu, kz, secretariat } = all;
    const roadmap = await edition(secretariat, 2023);
    const texts = [await readyAction(all), await readyAction(all), await readyAction(all)];
    const rounds = await Promise.all(texts.map((text) => eu.focalPoint.opensRound(text, { roadmap })));
    const cancelled = rounds.pop();
    if (!cancelled) throw new Error('no round');
    await kz.focalPoint.cancelsRound(cancelled);
    // Two rounds for one edition come to their end at once: no number is given twice, none is left out.
    await Promise.all(rounds.map((round) => approved(all, round)));
    const { roadmap: read } = await kz.observer.asks(readRoadmap, { id: roadmap });
    expect(read?.status).toBe('DRAFT');
    expect(read?.items.nodes.map(({ number }) => number)).toEqual([1, 2]);
    expect(read?.items.nodes.map(({ action }) => action.id).toSorted()).toEqual(
      texts
        .slice(0, 2)
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const { digest, round, placedAt, revision, action } of read?.items.nodes ?? []) {
      expect(rounds.find(({ id }) => id === round.id)?.digest).toBe(digest);
      expect(round).toMatchObject({ status: 'APPROVED', closedAt: placedAt });
      expect([revision, action.status]).toEqual([2, 'APPROVED']);
    }
    expect(read?.rounds.nodes).toHaveLength(3);
    const placed = (await entriesAbout(roadmap)).filter(({ kind }) => kind === 'item.placed');
    expect(placed).toHaveLength(2);
    expect(placed[0]).toMatchObject({ audience: 'PARTNERSHIP', role: null });
    expect(await storedRound(cancelled.id)).toMatchObject({ items: 0 });
  });

  it('has its items of one area over more than one page', async () => {
    const all = await world({ rules: { EU: one, KZ: one } });
    const { eu, kz, secretariat } = all;
    const roadmap = await edition(secretariat, 2023);
    for (const area of ['integration', 'skills', 'integration']) {
      const round = await eu.focalPoint.opensRound(await readyAction(all, { area }), { roadmap });
      await eu.banker.approves(round);
      await kz.banker.approves(round);
    }
    const read = async (area: string | null, after: string | null = null) => {
      const { roadmap: found } = await kz.observer.asks(itemsOf, { id: roadmap, area, after });
      if (!found) throw new Error('no edition');
      return found.items;
    };
    const first = await read('integration');
    const { hasNextPage, endCursor } = first.pageInfo;
    expect([first.totalCount, hasNextPage]).toEqual([2, true]);
    expect(first.nodes).toEqual([{ number: 1, action: { area: { code: 'integration' } } }]);
    const next = await read('integration', endCursor);
    expect(next.nodes).toEqual([{ number: 3, action: { area: { code: 'integration' } } }]);
    expect(next.pageInfo.hasNextPage).toBe(false);
    expect((await read('skills')).totalCount).toBe(1);
    expect((await read('none-such')).nodes).toEqual([]);
    expect((await read(null)).totalCount).toBe(3);
  });

  it('takes no round where it is no longer a DRAFT', async () => {
    const all = await world();
    const roadmap = await edition(all.secretariat, 2023);
    await owner.query(`update roadmap set status = 'IN_EFFECT' where id = $1`, [uuidOf(roadmap)]);
    const { id, digest } = await readyAction(all);
    const { openRound: payload } = await all.secretariat.asks(openRound, {
      input: { action: id, digest, roadmap },
    });
    expect(payload.refusal).toMatchObject({ code: 'EDITION_NOT_DRAFT', path: ['roadmap'] });
  });

  it('is listed in the order of the periods, and is not there for another partnership', async () => {
    const [all, elsewhere] = [await world(), await world()];
    const later = await edition(all.secretariat, 2025);
    const earlier = await edition(all.eu.focalPoint, 2023);
    const { partnership } = await all.kz.observer.asks(editions, { slug: all.slug });
    expect(partnership?.roadmaps.map(({ id }) => id)).toEqual([earlier, later]);
    const stranger = elsewhere.eu.focalPoint;
    expect(await stranger.asks(readRoadmap, { id: later })).toEqual({ roadmap: null });
    expect(await stranger.asks(readRoadmap, { id: 'nothing' })).toEqual({ roadmap: null });
    const { id, digest } = await readyAction(elsewhere);
    const { errors } = await stranger.tries(openRound, { input: { action: id, digest, roadmap: later } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['roadmap'] });
  });
});
