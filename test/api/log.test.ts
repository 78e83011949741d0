import { beforeAll, describe, expect, it } from 'vitest';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { type World, world } from '../support/world.js';

const logs = graphql(`
  query logs($slug: Code!) {
    partnership(slug: $slug) {
      logs {
        totalCount
        nodes { id kind side organisation { id } action { id } size root entries { totalCount } }
      }
    }
  }
`);
const entries = graphql(`
  query entries($id: ID!, $first: Int, $after: String, $orderBy: LogEntryOrder, $about: [ID!]) {
    node(id: $id) {
      ... on Log {
        entries(first: $first, after: $after, orderBy: $orderBy, about: $about) {
          nodes {
            id position kind at data leaf
            actor { role user { name } membership { id } organisation { id } }
            subject { type id }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);
const one = graphql(`
  query entry($id: ID!) { node(id: $id) { __typename ... on LogEntry { position leaf } } }
`);

let w: World;
let action: string;

async function logsOf(member: Member) {
  const { partnership } = await member.asks(logs, { slug: w.slug });
  return partnership?.logs.nodes ?? [];
}

async function entriesOf(member: Member, id: string, page: object = {}) {
  const { node } = await member.asks(entries, { id, ...page });
  if (!node || !('entries' in node)) throw new Error('no log');
  return node.entries;
}

beforeAll(async () => {
  w = await world();
  action = await w.eu.contributor.drafts();
});

describe('Partnership.logs', () => {
  it('are those of the viewer’s audiences, the widest first', async () => {
    const own = await logsOf(w.eu.contributor);
    expect(
      own.map(({ kind, side, organisation, action: of }) => [kind, side, organisation?.id, of?.id]),
    ).toEqual([
      ['PARTNERSHIP', null, undefined, undefined],
      ['SIDE', 'EU', undefined, undefined],
      ['ORGANISATION', null, w.eu.contributor.organisation, undefined],
      ['CIRCLE', null, undefined, action],
    ]);
    const kinds = async (member: Member) => (await logsOf(member)).map(({ kind, side }) => side ?? kind);
    expect(await kinds(w.kz.banker)).toEqual(['PARTNERSHIP', 'KZ', 'ORGANISATION']);
    expect(await kinds(w.secretariat)).toEqual(['PARTNERSHIP', 'ORGANISATION']);
  });

  it('tell their size and root; an empty one has the root of nothing', async () => {
    for (const log of await logsOf(w.eu.contributor)) {
      expect(log.entries.totalCount).toBe(log.size);
      expect(log.root).toMatch(/^sha256:[0-9a-f]{64}$/);
    }
    const side = (await logsOf(w.eu.contributor)).find(({ kind }) => kind === 'SIDE');
    // SHA-256 of no bytes (RFC 9162, section 2.1.1).
    expect(side).toMatchObject({
      size: 0,
      root: 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    });
  });
});

describe('Log.entries', () => {
  it('say who did what, to what, when', async () => {
    const circle = (await logsOf(w.eu.contributor)).find(({ kind }) => kind === 'CIRCLE');
    const { nodes } = await entriesOf(w.eu.contributor, circle?.id ?? '');
    expect(nodes).toEqual([
      {
        id: expect.any(String),
        position: 0,
        kind: 'ACTION_DRAFTED',
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        data: { revision: 1, digest: expect.stringMatching(/^sha256:/) },
        leaf: expect.stringMatching(/^sha256:/),
        actor: {
          role: 'CONTRIBUTOR',
          user: { name: w.eu.contributor.name },
          membership: { id: w.eu.contributor.membership },
          organisation: { id: w.eu.contributor.organisation },
        },
        subject: { type: 'ACTION', id: action },
      },
    ]);
    const entry = nodes[0];
    const { node } = await w.eu.contributor.asks(one, { id: entry?.id ?? '' });
    expect(node).toEqual({ __typename: 'LogEntry', position: 0, leaf: entry?.leaf });
    expect(await w.eu.rival.asks(one, { id: entry?.id ?? '' })).toEqual({ node: null });
    expect(await w.eu.rival.asks(entries, { id: circle?.id ?? '' })).toEqual({ node: null });
  });

  it('come page by page from either end, without gaps', async () => {
    const [log] = await logsOf(w.kz.observer);
    const size = log?.size ?? 0;
    expect(size).toBeGreaterThan(10);
    const walked: number[] = [];
    let after: string | null = null;
    do {
      const page = await entriesOf(w.kz.observer, log?.id ?? '', { first: 4, after });
      walked.push(...page.nodes.map(({ position }) => position));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(walked).toEqual(Array.from({ length: size }, (_, position) => position));
    const latest = await entriesOf(w.kz.observer, log?.id ?? '', { first: 2, orderBy: 'NEWEST_FIRST' });
    expect(latest.nodes.map(({ position }) => position)).toEqual([size - 1, size - 2]);
  });

  it('have no membership and no name where the installation acted', async () => {
    const [log] = await logsOf(w.kz.observer);
    const { nodes } = await entriesOf(w.kz.observer, log?.id ?? '', { first: 1 });
    expect(nodes[0]).toMatchObject({
      kind: 'PARTNERSHIP_CREATED',
      actor: { role: 'ADMINISTRATOR', user: null, membership: null, organisation: null },
      subject: { type: 'PARTNERSHIP', id: w.partnershipId },
      data: { slug: w.slug, sides: ['EU', 'KZ'], equalLanguages: ['en', 'kk'] },
    });
  });
});

describe('Log.entries about some subjects', () => {
  it('are those of the subjects named, and of none that the log does not tell of', async () => {
    const [first, second] = [await w.eu.contributor.drafts(), await w.eu.contributor.drafts()];
    await w.eu.contributor.proposes(first);
    await w.eu.contributor.proposes(second);
    const joint = (await logsOf(w.kz.observer)).find(({ kind }) => kind === 'PARTNERSHIP')?.id ?? '';
    const told = async (about: string[]) =>
      (await entriesOf(w.kz.observer, joint, { about })).nodes.map(({ kind, subject }) => [kind, subject.id]);
    expect(await told([first])).toEqual([['ACTION_PROPOSED', first]]);
    expect(await told([first, second])).toEqual([
      ['ACTION_PROPOSED', first],
      ['ACTION_PROPOSED', second],
    ]);
    expect(await told([action])).toEqual([]);
    expect(await told([])).toEqual([]);
  });

  it('takes at most 50 ids, and nothing else', async () => {
    const [log] = await logsOf(w.eu.contributor);
    for (const about of [['no id'], Array.from({ length: 51 }, () => action)]) {
      const { errors } = await w.eu.contributor.tries(entries, { id: log?.id ?? '', about });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});
