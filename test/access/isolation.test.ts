import { beforeAll, describe, expect, it } from 'vitest';
import { decodeNodeId, encodeNodeId, type NodeType, nodeTags } from '../../src/platform/graphql/node-id.js';
import { owner } from '../support/app.js';
import type { Answer } from '../support/client.js';
import { Member } from '../support/member.js';
import { nextNetwork, type Person, people, signedIn } from '../support/people.js';
import { type World, world } from '../support/world.js';
import { done } from './act.js';
import * as stage from './stage.js';

let mine: World;
let theirs: World;

/** A world in which everything there is has happened once. */
async function busy(): Promise<World> {
  const w = await world();
  await stage.openPoint(w);
  await stage.sideComment(w);
  await stage.offer(w);
  const { round, digest } = await stage.round(w);
  await done(w.eu.approver, 'takePosition', { round, digest, kind: 'APPROVE' });
  await done(w.secretariat, 'draftRoadmap', stage.edition);
  return w;
}

beforeAll(async () => {
  mine = await busy();
  theirs = await busy();
});

const actingAs = (person: Person, membership: string) =>
  new Member(person, membership, '', signedIn(person, nextNetwork(), membership));

const said = ({ status, data, errors }: Answer<unknown>) =>
  JSON.stringify({ status, data, errors }).replaceAll(/"requestId":"[^"]*"/g, '');

/** The global ids of every row of a partnership, by table. */
async function idsOf({ partnership }: World): Promise<string[]> {
  const tables: Partial<Record<NodeType, string>> = {
    Organisation: 'organisation',
    Membership: 'membership',
    Action: 'action',
    Revision: 'revision',
    Thread: 'thread',
    Comment: 'comment',
    ApprovalRound: 'approval_round',
    Position: 'position',
    Roadmap: 'roadmap',
    LeadOffer: 'lead_offer',
  };
  const ids = [encodeNodeId('Partnership', partnership, partnership)];
  for (const [type, table] of Object.entries(tables)) {
    const { rows } = await owner.query<{ id: string }>(
      `select node_id($1, partnership_id, id) as id from ${table} where partnership_id = $2`,
      [nodeTags[type as NodeType], partnership],
    );
    expect({ table, empty: rows.length === 0 }).toEqual({ table, empty: false });
    ids.push(...rows.map(({ id }) => id));
  }
  const { rows } = await owner.query<{ log: string; entry: string }>(
    `select node_id_int($1, partnership_id, audience, 0) as log, node_id_int($2, partnership_id, audience, position) as entry
     from log_entry where partnership_id = $3`,
    [nodeTags.Log, nodeTags.LogEntry, partnership],
  );
  return [...ids, ...new Set(rows.map(({ log }) => log)), ...rows.map(({ entry }) => entry)];
}

const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

async function found(member: World['secretariat'], ids: readonly string[]): Promise<string[]> {
  const seen: string[] = [];
  for (let from = 0; from < ids.length; from += 50) {
    const { data, errors } = await member.writes(nodes, { ids: ids.slice(from, from + 50) });
    expect(errors).toEqual([]);
    for (const node of (data as { nodes: ({ id: string } | null)[] }).nodes) if (node) seen.push(node.id);
  }
  return seen;
}

describe('two partnerships', () => {
  it('nothing of the other is found by its id', async () => {
    const ids = await idsOf(theirs);
    for (const member of [mine.eu.focalPoint, mine.kz.contributor, mine.secretariat])
      expect(await found(member, ids)).toEqual([]);
    // The same ids do find what they are of, for who may see it.
    expect((await found(theirs.eu.contributor, ids)).length).toBeGreaterThan(40);
  });

  it('nor with the own partnership written into its id', async () => {
    const own = Buffer.from(mine.partnershipId, 'base64url').subarray(1, 17);
    const moved = (await idsOf(theirs)).slice(1).map((id) => {
      const bytes = Buffer.from(id, 'base64url');
      own.copy(bytes, 1);
      return bytes.toString('base64url');
    });
    // Logs are known by numbers that both could have; they are drawn at random.
    expect(await found(mine.eu.focalPoint, moved)).toEqual([]);
  });

  it('nor by its name, its references, in lists, or in a message', async () => {
    const { rows } = await owner.query<{ reference: string }>(
      'select reference from action where partnership_id = $1 and reference is not null',
      [theirs.partnership],
    );
    const query = `query ($slug: Code!) { partnership(slug: $slug) { id } partnerships { slug } }`;
    const answer = await mine.eu.focalPoint.writes(query, { slug: theirs.slug });
    expect(answer.data).toEqual({ partnership: null, partnerships: [{ slug: mine.slug }] });
    for (const { reference } of rows) {
      const by = await mine.eu.focalPoint.writes('query ($r: String!) { action(reference: $r) { id } }', {
        r: reference,
      });
      const { partnership } = decodeNodeId(
        (by.data as { action: { id: string } | null }).action?.id ?? mine.partnershipId,
      ) ?? { partnership: '' };
      expect(partnership).toBe(mine.partnership);
    }
  });

  it('the other’s membership is no choice in the header', async () => {
    const { eu } = mine;
    const [stolen, unknown] = [
      theirs.eu.contributor.membership,
      encodeNodeId('Membership', theirs.partnership, theirs.partnership),
    ];
    const answers: string[] = [];
    for (const membership of [stolen, unknown]) {
      const answer = await actingAs(eu.contributor.person, membership).writes('{ partnerships { id } }');
      expect(answer.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      answers.push(said(answer));
    }
    expect(answers[0]).toBe(answers[1]);
  });

  it('a person of both sees only the one acted in', async () => {
    const [person] = await people(['of both']);
    if (!person) throw new Error('nobody');
    for (const w of [mine, theirs])
      await owner.query(
        `insert into membership (partnership_id, audience, id, user_id, organisation_id, roles, created_at)
         select partnership_id, audience, gen_random_uuid(), $2, organisation_id, '{OBSERVER}', now() from membership
         where partnership_id = $1 and id = $3`,
        [w.partnership, person.id, decodeNodeId(w.eu.observer.membership)?.id],
      );
    const { rows } = await owner.query<{ id: string; partnership_id: string }>(
      'select id, partnership_id from membership where user_id = $1',
      [person.id],
    );
    expect(rows).toHaveLength(2);
    for (const { id, partnership_id } of rows) {
      const acting = encodeNodeId('Membership', partnership_id, id);
      const { data } = await actingAs(person, acting).writes('{ partnerships { id } }');
      expect(data).toEqual({
        partnerships: [{ id: encodeNodeId('Partnership', partnership_id, partnership_id) }],
      });
    }
  });
});
