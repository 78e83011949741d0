import { describe, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import { entriesAbout } from '../support/round-facts.js';
import { type World, world } from '../support/world.js';

const draftRoadmap = graphql(`
  mutation draftRoadmap($input: DraftRoadmapInput!) {
    draftRoadmap(input: $input) {
      roadmap { id title(locale: "ru") { text locale } startsOn endsOn dueOn overdue status }
      refusal { code path message }
    }
  }
`);

const plan = {
  titles: [
    { language: 'en', text: 'Roadmap 2023-2024' },
    { language: 'ru', text: 'Дорожная карта 2023-2024' },
  ],
  startsOn: '2023-01-01',
  endsOn: '2024-12-31',
  dueOn: '2023-05-07',
};

async function editions({ partnership }: World): Promise<number> {
  const { rows } = await owner.query('select 1 from roadmap where partnership_id = $1', [partnership]);
  return rows.length;
}

describe('draftRoadmap', () => {
  it('begins an edition for a period, and shows that it is overdue', async () => {
    const all = await world();
    for (const member of [all.secretariat, all.kz.focalPoint]) {
      const { draftRoadmap: payload } = await member.asks(draftRoadmap, { input: plan });
      expect(payload.refusal).toBeNull();
      expect(payload.roadmap).toMatchObject({
        title: { text: 'Дорожная карта 2023-2024', locale: 'ru' },
        startsOn: '2023-01-01',
        endsOn: '2024-12-31',
        dueOn: '2023-05-07',
        overdue: true,
        status: 'DRAFT',
      });
      expect(await entriesAbout(payload.roadmap?.id ?? '')).toMatchObject([
        {
          audience: 'PARTNERSHIP',
          kind: 'roadmap.drafted',
          role: member === all.secretariat ? 'SECRETARIAT' : 'FOCAL_POINT',
          data: { startsOn: '2023-01-01', endsOn: '2024-12-31' },
        },
      ]);
    }
  });

  it('needs no day due', async () => {
    const { secretariat } = await world();
    const { dueOn, ...input } = plan;
    const { draftRoadmap: payload } = await secretariat.asks(draftRoadmap, { input });
    expect(payload.roadmap).toMatchObject({ dueOn: null, overdue: false });
  });

  it('refuses reversed dates and languages that are unknown or given twice', async () => {
    const all = await world();
    const [english] = plan.titles;
    const wrong = [
      [{ endsOn: '2022-12-31' }, 'DATES_REVERSED', ['endsOn']],
      [
        { titles: [english, { language: 'fr', text: 'Feuille' }] },
        'LANGUAGE_UNKNOWN',
        ['titles', '1', 'language'],
      ],
      [{ titles: [english, english] }, 'LANGUAGE_TWICE', ['titles', '1', 'language']],
    ] as const;
    for (const [over, code, path] of wrong) {
      const answer = await all.secretariat.writes(
        `mutation($input: DraftRoadmapInput!) { draftRoadmap(input: $input) { roadmap { id } refusal { code path } } }`,
        { input: { ...plan, ...over } },
      );
      expect(answer.data).toEqual({ draftRoadmap: { roadmap: null, refusal: { code, path } } });
    }
    expect(await editions(all)).toBe(0);
  });

  it('is for the secretariat and focal points, and tells what it cannot read', async () => {
    const all = await world();
    for (const member of [all.eu.contributor, all.kz.approver, all.eu.observer]) {
      const { errors } = await member.tries(draftRoadmap, { input: plan });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    for (const over of [{ titles: [] }, { startsOn: '2023-02-30' }]) {
      const { errors } = await all.secretariat.tries(draftRoadmap, { input: { ...plan, ...over } });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: Object.keys(over) });
    }
    expect(await editions(all)).toBe(0);
  });
});
