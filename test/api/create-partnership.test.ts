import { randomUUID } from 'node:crypto';
import type { VariablesOf } from 'gql.tada';
import { beforeAll, describe, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import { send } from '../support/client.js';
import { graphql } from '../support/graphql.js';
import { nextNetwork, type Person, people, signedIn } from '../support/people.js';
import { world } from '../support/world.js';

const create = graphql(`
  mutation createPartnership($input: CreatePartnershipInput!) {
    createPartnership(input: $input) {
      partnership {
        id slug equalLanguages shortestRoundDays title(locale: "kk") { text }
        sides { code timeZone weekend holidays coordinatingOrganisation { name kind status } }
      }
      refusal { code path message }
    }
  }
`);
const mine = graphql(
  `query mine { partnerships { slug } viewer { memberships { partnership organisation side roles } } }`,
);
const membershipsOf = graphql(`query membershipsOf { viewer { memberships { id partnership } } }`);
const open = graphql(`
  mutation openInNew($input: OpenThreadInput!) { openThread(input: $input) { thread { id } refusal { code } } }
`);

type Input = VariablesOf<typeof create>['input'];

let administrator: Person;
let eu: Person;
let kz: Person;
beforeAll(async () => {
  [administrator] = (await people(['administrator'], true)) as [Person];
  [eu, kz] = (await people(['first of EU', 'first of KZ'])) as [Person, Person];
});

function side(code: string, focalPoint: Person) {
  return {
    code,
    names: [{ language: 'en', text: code }],
    countries: [code === 'KZ' ? 'KZ' : 'BE'],
    timeZone: code === 'KZ' ? 'Asia/Almaty' : 'Europe/Brussels',
    holidays: ['2027-01-01'],
    rule: { kind: 'CONSENSUS' as const },
    coordinatingOrganisation: { name: `Office ${code}`, kind: 'GOVERNMENT' as const },
    focalPoint: focalPoint.email,
  };
}

const aPartnership = (): Input => ({
  slug: `p-${randomUUID().slice(0, 13)}`,
  titles: [
    { language: 'en', text: 'A partnership' },
    { language: 'kk', text: 'Әріптестік' },
  ],
  signedOn: '2022-11-07',
  workingLanguages: ['en', 'kk'],
  equalLanguages: ['en', 'kk'],
  areas: [{ code: 'skills', names: [{ language: 'en', text: 'Skills' }] }],
  valueChains: [{ code: 'batteries', names: [{ language: 'en', text: 'Batteries' }] }],
  sides: [side('EU', eu), side('KZ', kz)],
});

const network = nextNetwork();
const creates = (input: Input, by = administrator, key?: string) =>
  send(create, { input }, { ...signedIn(by, network)(), ...(key && { 'idempotency-key': key }) });

const count = async (slug: string) =>
  (await owner.query('select 1 from partnership where slug = $1', [slug])).rowCount;

describe('createPartnership', () => {
  it('founds a partnership, its sides and their first focal points, and records each', async () => {
    const input = aPartnership();
    const { data, errors } = await creates(input);
    expect(errors).toEqual([]);
    expect(data?.createPartnership.refusal).toBeNull();
    expect(data?.createPartnership.partnership).toMatchObject({
      slug: input.slug,
      equalLanguages: ['en', 'kk'],
      shortestRoundDays: 10,
      title: { text: 'Әріптестік' },
      sides: [
        {
          code: 'EU',
          weekend: [6, 7],
          holidays: ['2027-01-01'],
          coordinatingOrganisation: { name: 'Office EU', kind: 'GOVERNMENT', status: 'ACCREDITED' },
        },
        { code: 'KZ', timeZone: 'Asia/Almaty' },
      ],
    });
    const log = await owner.query(
      `select c.entry ->> 'kind' as kind, c.entry -> 'actor' ->> 'role' as role, c.entry -> 'actor' ->> 'user' as by
       from log_content c join partnership p using (partnership_id) where p.slug = $1 and c.audience = p.audience order by position`,
      [input.slug],
    );
    expect(log.rows.map(({ kind }) => kind)).toEqual([
      'partnership.created',
      'organisation.accredited',
      'member.admitted',
      'organisation.accredited',
      'member.admitted',
    ]);
    expect(log.rows[0]).toMatchObject({ role: 'ADMINISTRATOR', by: administrator.id });
    const ofFocalPoint = await send(mine, {}, signedIn(eu, network)());
    expect(ofFocalPoint.data?.viewer.memberships).toContainEqual({
      partnership: input.slug,
      organisation: 'Office EU',
      side: 'EU',
      roles: ['FOCAL_POINT'],
    });
  });

  it('lets its founder see nothing of it afterwards', async () => {
    const { data: made } = await creates(aPartnership());
    expect(made?.createPartnership.partnership).not.toBeNull();
    const { data } = await send(mine, {}, signedIn(administrator, network)());
    expect(data).toEqual({ partnerships: [], viewer: { memberships: [] } });
  });

  const refusals: readonly [string, (input: Input) => Input, string, readonly string[]][] = [
    ['one side', (i) => ({ ...i, sides: i.sides.slice(0, 1) }), 'SIDES_TOO_FEW', ['sides']],
    [
      'a side twice',
      (i) => ({ ...i, sides: [side('EU', eu), side('EU', kz)] }),
      'CODE_TWICE',
      ['sides', '1', 'code'],
    ],
    [
      'sides that never work on the same day',
      (i) => ({ ...i, sides: [side('EU', eu), { ...side('KZ', kz), weekend: [1, 2, 3, 4, 5] }] }),
      'WORKING_DAYS_TOO_FEW',
      ['sides'],
    ],
    [
      'one person for two sides',
      (i) => ({ ...i, sides: [side('EU', eu), side('KZ', eu)] }),
      'PERSON_OF_TWO_SIDES',
      ['sides', '1', 'focalPoint'],
    ],
    [
      'a name twice',
      (i) => ({
        ...i,
        sides: i.sides.map((s) => ({ ...s, coordinatingOrganisation: { name: 'Same', kind: 'GOVERNMENT' } })),
      }),
      'NAME_TWICE',
      ['sides', '1', 'coordinatingOrganisation', 'name'],
    ],
    [
      'nobody of that address',
      (i) => ({ ...i, sides: [side('EU', eu), { ...side('KZ', kz), focalPoint: 'nobody@example.org' }] }),
      'PERSON_UNKNOWN',
      ['sides', '1', 'focalPoint'],
    ],
    [
      'an administrator, who sees no content',
      (i) => ({ ...i, sides: [side('EU', eu), side('KZ', administrator)] }),
      'PERSON_IS_ADMINISTRATOR',
      ['sides', '1', 'focalPoint'],
    ],
    [
      'an equal language nobody works in',
      (i) => ({ ...i, equalLanguages: ['en', 'ru'] }),
      'LANGUAGE_UNKNOWN',
      ['equalLanguages', '1'],
    ],
    [
      'a language twice',
      (i) => ({ ...i, workingLanguages: ['en', 'kk', 'en'] }),
      'LANGUAGE_TWICE',
      ['workingLanguages', '2'],
    ],
    [
      'a title in another language',
      (i) => ({ ...i, titles: [{ language: 'fr', text: 'Titre' }] }),
      'LANGUAGE_UNKNOWN',
      ['titles', '0'],
    ],
    [
      'an area twice',
      (i) => ({ ...i, areas: [...i.areas, ...i.areas] }),
      'CODE_TWICE',
      ['areas', '1', 'code'],
    ],
  ];
  it.each(refusals)('refuses %s and stores nothing', async (_, change, code, path) => {
    const input = change(aPartnership());
    const { data, errors } = await creates(input);
    expect(errors).toEqual([]);
    expect(data?.createPartnership).toMatchObject({ partnership: null, refusal: { code, path } });
    expect(await count(input.slug)).toBe(0);
  });

  const malformed: readonly [string, (input: Input) => unknown, readonly string[]][] = [
    ['a slug with capitals', (i) => ({ ...i, slug: 'EU-KZ' }), ['slug']],
    ['a slug with two hyphens', (i) => ({ ...i, slug: 'eu--kz' }), ['slug']],
    ['a period below the floor', (i) => ({ ...i, shortestRoundDays: 4 }), ['shortestRoundDays']],
    ['no area', (i) => ({ ...i, areas: [] }), ['areas']],
    [
      'a side in small letters',
      (i) => ({ ...i, sides: [{ ...side('EU', eu), code: 'eu' }] }),
      ['sides', '0', 'code'],
    ],
    [
      'a day that no week has',
      (i) => ({ ...i, sides: [{ ...side('EU', eu), weekend: [8] }] }),
      ['sides', '0', 'weekend'],
    ],
    [
      'a week without work',
      (i) => ({ ...i, sides: [{ ...side('EU', eu), weekend: [1, 2, 3, 4, 5, 6, 7] }] }),
      ['sides', '0', 'weekend'],
    ],
    [
      'a threshold without a number',
      (i) => ({ ...i, sides: [{ ...side('EU', eu), rule: { kind: 'THRESHOLD' } }] }),
      ['sides', '0', 'rule', 'approvals'],
    ],
    [
      'a consensus with one',
      (i) => ({ ...i, sides: [{ ...side('EU', eu), rule: { kind: 'CONSENSUS', approvals: 2 } }] }),
      ['sides', '0', 'rule', 'approvals'],
    ],
    [
      'a quorum of nobody',
      (i) => ({ ...i, sides: [{ ...side('EU', eu), rule: { kind: 'CONSENSUS', quorum: 0 } }] }),
      ['sides', '0', 'rule', 'quorum'],
    ],
    [
      'an unknown time zone',
      (i) => ({ ...i, sides: [{ ...side('EU', eu), timeZone: 'Mars/Olympus' }] }),
      ['sides', '0', 'timeZone'],
    ],
    ['an impossible date', (i) => ({ ...i, signedOn: '2022-02-30' }), ['signedOn']],
    ['a date before all years', (i) => ({ ...i, signedOn: '0000-01-01' }), ['signedOn']],
  ];
  it.each(malformed)('cannot understand %s', async (_, change, path) => {
    const input = aPartnership();
    const { data, errors } = await creates(change(input) as Input);
    expect(data ?? null).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path });
    expect(await count(input.slug)).toBe(0);
  });

  it('gives a name once, however many ask at the same time', async () => {
    const input = aPartnership();
    const answers = await Promise.all(Array.from({ length: 6 }, () => creates(input)));
    const codes = answers.map(({ data }) => data?.createPartnership.refusal?.code ?? 'founded');
    expect(codes.toSorted()).toEqual([...Array(5).fill('SLUG_TAKEN'), 'founded']);
    expect(await count(input.slug)).toBe(1);
  });

  it('is done once for a request sent again, which shows nothing of what others wrote since', async () => {
    const input = aPartnership();
    const key = randomUUID();
    const first = await creates(input, administrator, key);
    const partnership = first.data?.createPartnership.partnership?.id ?? '';
    const { data: own } = await send(membershipsOf, {}, signedIn(eu, network)());
    const membership = own?.viewer.memberships.find((one) => one.partnership === input.slug)?.id ?? '';
    const { data: opened } = await send(
      open,
      {
        input: {
          subject: partnership,
          kind: 'DISCUSSION',
          audience: { kind: 'PARTNERSHIP' },
          language: 'en',
          title: 'Between us',
          body: 'Between us',
        },
      },
      { ...signedIn(eu, network)(), 'concord-membership': membership },
    );
    expect(opened?.openThread.thread?.id).toEqual(expect.any(String));
    const again = await creates(input, administrator, key);
    expect(again.errors).toEqual([]);
    expect(again.data?.createPartnership).toEqual({ partnership: null, refusal: null });
    expect(await count(input.slug)).toBe(1);
  });

  it('is for the administrator alone', async () => {
    const { eu: side } = await world();
    const input = aPartnership();
    const { errors } = await side.focalPoint.tries(create, { input });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { errors: unknown } = await send(create, { input }, {});
    expect(unknown[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await count(input.slug)).toBe(0);
  });
});
