import { beforeAll, describe, expect, it } from 'vitest';
import { encodeNodeId } from '../../src/platform/graphql/node-id.js';
import type { Answer } from '../support/client.js';
import type { Member } from '../support/member.js';
import { type World, world } from '../support/world.js';
import { digestOf, done } from './act.js';
import * as stage from './stage.js';

/** Everything that lists, counts, orders or numbers, as one member reads it. */
const everything = `query ($slug: Code!, $round: ID!, $action: ID!) {
  partnership(slug: $slug) {
    id slug
    actions(first: 100) { totalCount edges { cursor node { id reference status revision } } pageInfo { hasNextPage startCursor endCursor } }
    recent: actions(first: 1, orderBy: RECENTLY_CHANGED) { nodes { id } pageInfo { hasNextPage } }
    threads(first: 100) { totalCount edges { cursor node { id title commentCount lastCommentAt } } pageInfo { hasNextPage } }
    organisations(first: 100) { totalCount }
    members(first: 100) { totalCount }
    roadmaps { id }
    logs { totalCount nodes { id kind size root entries(first: 100) { totalCount edges { cursor node { id position kind leaf } } } } }
  }
  round: node(id: $round) { ... on ApprovalRound { status answers { state } positions { totalCount nodes { id kind } } } }
  action: node(id: $action) { ... on Action { id reference revision
    threads { totalCount nodes { id } } revisions { totalCount nodes { number digest } } } }
}`;

const said = ({ status, data, errors }: Answer<unknown>) =>
  JSON.stringify({ status, data, errors }).replaceAll(/"requestId":"[^"]*"/g, '');

let w: World;
let round: string;
let digest: string;
let open: string;

const view = async (member: Member): Promise<string> => {
  const answer = await member.writes(everything, { slug: w.slug, round, action: open });
  expect(answer.errors).toEqual([]);
  return said(answer);
};

beforeAll(async () => {
  w = await world();
  open = await stage.proposed(w);
  ({ round, digest } = await stage.round(w));
});

/** Nobody outside `insiders` sees any difference when `act` happens; each insider does. */
async function unseen(insiders: (member: Member) => boolean, act: () => Promise<unknown>): Promise<void> {
  const before = new Map<Member, string>();
  for (const member of w.everybody) before.set(member, await view(member));
  await act();
  for (const member of w.everybody) {
    const same = (await view(member)) === before.get(member);
    expect(`${member.name} ${same}`).toBe(`${member.name} ${!insiders(member)}`);
  }
}

const company = (member: Member) => member.organisation === w.eu.contributor.organisation;
const ofEu = (member: Member) => member.name.startsWith('EU');

describe('what may not be seen does not exist', () => {
  it('a draft, its revisions and its circle’s thread', async () => {
    await unseen(company, async () => {
      const action = await stage.draft(w);
      await done(w.eu.contributor, 'reviseAction', { action, expectedRevision: 1, content: stage.content });
      await done(w.eu.contributor, 'openThread', {
        subject: action,
        kind: 'DISCUSSION',
        audience: { kind: 'CIRCLE' },
        title: 'Between us',
        body: 'A word.',
        language: 'en',
      });
    });
  });

  it('a thread of one side on a common action, and what is said in it', async () => {
    await unseen(ofEu, async () => {
      const thread = await done(w.eu.rival, 'openThread', {
        subject: open,
        kind: 'DISCUSSION',
        audience: { kind: 'SIDE' },
        title: 'Among us',
        body: 'A word.',
        language: 'en',
      });
      await done(w.eu.banker, 'postComment', { thread, body: 'Another.', language: 'en' });
    });
  });

  it('a thread of one organisation', async () => {
    await unseen(company, () =>
      done(w.eu.contributor, 'openThread', {
        subject: w.partnershipId,
        kind: 'DISCUSSION',
        audience: { kind: 'ORGANISATION' },
        title: 'Alone',
        body: 'A word.',
        language: 'en',
      }),
    );
  });

  it('the positions of the other side, as long as its answer stands', async () => {
    await unseen(ofEu, () => done(w.eu.approver, 'takePosition', { round, digest, kind: 'ABSTAIN' }));
  });

  it('an id of it is answered as one that never was, by reads and by acts', async () => {
    const action = await stage.draft(w);
    const thread = await stage.sideThread(w);
    const pairs = [
      ['Action', action, 'withdrawAction', { reasons: 'None.' }, 'action', w.eu.rival],
      ['Thread', thread, 'postComment', { body: 'Yes.', language: 'en' }, 'thread', w.kz.contributor],
    ] as const;
    for (const [type, id, field, rest, name, member] of pairs) {
      const missing = encodeNodeId(type, w.partnership, crypto.randomUUID());
      const read = 'query ($id: ID!) { node(id: $id) { id } }';
      expect(said(await member.writes(read, { id }))).toBe(said(await member.writes(read, { id: missing })));
      const input = `${field[0]?.toUpperCase()}${field.slice(1)}Input!`;
      const write = `mutation ($input: ${input}) { ${field}(input: $input) { refusal { code } } }`;
      const one = await member.writes(write, { input: { ...rest, [name]: id } });
      const other = await member.writes(write, { input: { ...rest, [name]: missing } });
      expect(one.errors[0]?.extensions.code).toBe('NOT_FOUND');
      expect(said(one)).toBe(said(other));
    }
  });

  it('nor can it be filtered for, named as a parent, or put before a cursor', async () => {
    const action = await stage.draft(w);
    const comment = await stage.sideComment(w);
    const open = await done(w.kz.contributor, 'openThread', {
      subject: w.partnershipId,
      kind: 'DISCUSSION',
      audience: { kind: 'PARTNERSHIP' },
      title: 'For all',
      body: 'A word.',
      language: 'en',
    });
    const post = 'mutation ($input: PostCommentInput!) { postComment(input: $input) { refusal { code } } }';
    const replies = [comment, encodeNodeId('Comment', w.partnership, crypto.randomUUID())].map((replyTo) =>
      w.kz.contributor.writes(post, { input: { thread: open, body: 'Yes.', language: 'en', replyTo } }),
    );
    const [one, other] = await Promise.all(replies);
    expect(one?.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(one && other && said(one)).toBe(other && said(other));
    const list = `query ($slug: Code!, $of: ID!) { partnership(slug: $slug) {
      actions(filter: { organisation: $of, status: [DRAFT] }) { totalCount nodes { id } } } }`;
    const of = w.eu.contributor.organisation;
    expect(said(await w.eu.contributor.writes(list, { slug: w.slug, of }))).toContain(action);
    expect((await w.eu.rival.writes(list, { slug: w.slug, of })).data).toEqual({
      partnership: { actions: { totalCount: 0, nodes: [] } },
    });
  });

  it('a proposed action shows nothing of what was before it', async () => {
    const action = await stage.draft(w);
    await done(w.eu.contributor, 'reviseAction', { action, expectedRevision: 1, content: stage.content });
    await done(w.eu.contributor, 'proposeAction', { action, expectedRevision: 2 });
    const read = `query ($id: ID!) { node(id: $id) { ... on Action { revision revisions { totalCount nodes { number digest } } } } }`;
    const seen = (number: number[]) => ({
      totalCount: number.length,
      nodes: number.map((n) => expect.objectContaining({ number: n })),
    });
    const { data } = await w.kz.contributor.writes(read, { id: action });
    expect(data).toEqual({ node: { revision: 2, revisions: seen([2]) } });
    const { data: own } = await w.eu.contributor.writes(read, { id: action });
    expect((own as { node: { revisions: { totalCount: number } } }).node.revisions.totalCount).toBe(2);
    expect(await digestOf(action)).toMatch(/^sha256:/);
  });
});
