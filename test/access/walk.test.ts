import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Act, matrix, rowOfField } from '../../src/access/matrix.js';
import { decodeNodeId, encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { owner } from '../support/app.js';
import { type Answer, sendText } from '../support/client.js';
import { Member } from '../support/member.js';
import { nextNetwork, people, signedIn } from '../support/people.js';
import { type World, world } from '../support/world.js';
import { documentOf, payloadOf, schema } from './act.js';
import type { Call } from './call.js';
import { calls } from './calls.js';

const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
const operations = roots.flatMap((type) =>
  Object.keys(type?.getFields() ?? {}).map(
    (field) => [`${type?.name}.${field}`, type?.name ?? '', field] as const,
  ),
);

/** The roles of every member of a world, as they were given. */
async function rolesIn(partnership: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await owner.query<{ id: string; roles: string[] }>(
    'select id, roles from membership where partnership_id = $1',
    [partnership],
  );
  return new Map(rows.map(({ id, roles }) => [encodeNodeId('Membership', partnership, id), roles]));
}

/** What an answer comes to; of an error without the request's own id. */
function outcomeOf(answer: Answer<unknown>): string {
  const [error] = answer.errors;
  return error?.extensions.code ?? 'ANSWERED';
}
const said = ({ status, data, errors }: Answer<unknown>) =>
  JSON.stringify({ status, data, errors }).replaceAll(/"requestId":"[^"]*"/g, '');

/** The same input about something of the same kind that is not there. */
function unknown(call: Call, partnership: string): object {
  const id: unknown = Reflect.get(call.input ?? {}, call.subject ?? '');
  const type = decodeNodeId(String(id))?.type;
  if (!call.subject || !type) throw new Error('no subject');
  return { ...call.input, [call.subject]: encodeNodeId(type, partnership, randomUUID()) };
}

const lastEntry = async (): Promise<string> =>
  (await owner.query<{ n: string }>('select coalesce(max(dispatch), 0) n from log_entry')).rows[0]?.n ?? '';
const actorsSince = async (entry: string): Promise<string[]> => {
  const { rows } = await owner.query<{ actor: string }>(
    `select c.entry #>> '{actor,user}' as actor from log_content c join log_entry e using (partnership_id, audience, position)
     where e.dispatch > $1`,
    [entry],
  );
  return rows.map(({ actor }) => actor);
};

interface Walk {
  readonly w: World;
  readonly call: Call;
  readonly field: string;
  readonly expected: (member: Member) => 'ANSWERED' | 'FORBIDDEN' | 'NOT_FOUND';
}

async function walk(operation: string, type: string, field: string): Promise<Walk> {
  const w = await world();
  const row = rowOfField(type, field);
  const call = await calls[operation]?.(w);
  if (!row || !call) throw new Error(`no call of ${operation}`);
  const roles = await rolesIn(w.partnership);
  const expected = (member: Member) => {
    if (row.who === 'user' || row.who === 'anybody') return 'ANSWERED';
    const cells = Object.entries(row.cells)
      .filter(([role]) => roles.get(member.membership)?.includes(role))
      .map(([, cell]) => cell);
    if (row.who === 'administrator' || cells.every((cell) => cell === 'no')) return 'FORBIDDEN';
    if (call.subject && call.sees && !call.sees(member)) return 'NOT_FOUND';
    const own = call.own?.(member) ?? false;
    const side = call.side !== undefined && member.name.startsWith(call.side);
    const may = cells.some((cell) => cell === 'any' || (cell === 'own' && own) || (cell === 'side' && side));
    return may ? 'ANSWERED' : 'FORBIDDEN';
  };
  return { w, call, field, expected };
}

let elsewhere: Promise<World> | undefined;
/** Those of another partnership, the same in all tests: nothing of what they try is done. */
async function strangers(): Promise<readonly Member[]> {
  elsewhere ??= world();
  return (await elsewhere).everybody;
}

async function administrator(): Promise<Member> {
  const [person] = await people(['administrator'], true);
  if (!person) throw new Error('nobody');
  return new Member(person, '', '', signedIn(person, nextNetwork()));
}

/** Nobody, who sends no token. */
const anonymous = (query: string, variables: object) =>
  sendText(query, variables, { 'x-forwarded-for': nextNetwork() });

/** Not for another partnership, an administrator, or nobody; to those of another partnership the subject is not there. */
async function isClosedToOthers({ w, call, field }: Walk): Promise<void> {
  const text = documentOf(field);
  const others = call.subject ? await strangers() : [];
  const from = await lastEntry();
  expect(outcomeOf(await anonymous(text, { input: call.input }))).toBe('UNAUTHENTICATED');
  expect(outcomeOf(await (await administrator()).writes(text, { input: call.input }))).toBe('FORBIDDEN');
  for (const stranger of others) {
    const answer = await stranger.writes(text, { input: call.input });
    const missing = await stranger.writes(text, {
      input: unknown(call, decodeNodeId(stranger.membership)?.partnership ?? ''),
    });
    expect(['NOT_FOUND', 'FORBIDDEN']).toContain(outcomeOf(answer));
    expect(said(answer)).toBe(said(missing));
    expect(said(answer)).not.toContain(w.partnershipId);
  }
  expect(await actorsSince(from)).toEqual([]);
}

describe('every operation of the schema', () => {
  it('has a call here, and every call and row of the matrix an operation', () => {
    const names = operations.map(([name]) => name).toSorted();
    expect(Object.keys(calls).toSorted()).toEqual(names);
    const acts = Object.keys(matrix) as Act[];
    expect(acts.map((act) => matrix[act].field).toSorted()).toEqual(names);
  });
});

const called = operations.filter(([operation]) => calls[operation]);
const mutations = called.filter(
  ([, type, field]) => type === 'Mutation' && rowOfField(type, field)?.who === 'member',
);

describe('acts of members', () => {
  it.each(mutations)(
    '%s: who may, may; who sees may not; who does not see learns nothing; nobody from elsewhere may',
    async (...of) => {
      const walked = await walk(...of);
      await isClosedToOthers(walked);
      const { w, call, field, expected } = walked;
      const text = documentOf(field);
      const allowed = w.everybody.filter((member) => expected(member) === 'ANSWERED');
      const denied = w.everybody.filter((member) => expected(member) !== 'ANSWERED');
      const before = await lastEntry();
      for (const member of denied) {
        const answer = await member.writes(text, { input: call.input });
        expect(`${member.name} ${outcomeOf(answer)}`).toBe(`${member.name} ${expected(member)}`);
        if (expected(member) !== 'NOT_FOUND') continue;
        const other = await member.writes(text, { input: unknown(call, w.partnership) });
        expect(said(answer)).toBe(said(other));
      }
      expect(await actorsSince(before)).toEqual([]);

      let succeeded = 0;
      for (const member of allowed) {
        const subject = call.moves && succeeded > 0 ? await calls[of[0]]?.(w) : call;
        const last = await lastEntry();
        const answer = await member.writes(text, { input: subject?.input });
        expect(`${member.name} ${outcomeOf(answer)}`).toBe(`${member.name} ANSWERED`);
        const success = payloadOf(answer, field)?.refusal === null;
        // Each verb records what it did, and who.
        if (success && !call.personal) expect(await actorsSince(last)).toContain(member.person.id);
        else expect(await actorsSince(last)).toEqual([]);
        succeeded += success ? 1 : 0;
      }
      expect(succeeded).toBeGreaterThan(0);
    },
  );
});

describe('reads', () => {
  const ofNobody = ['viewer', 'markdownHtml', 'invitationOfLink'];
  const queries = called.filter(([, type, field]) => type === 'Query' && !ofNobody.includes(field));

  it.each(queries)('%s: for who sees it, and as if it were not there for all others', async (...of) => {
    const { w, call } = await walk(...of);
    const { query = '', variables = {}, tells = '?', sees = () => true } = call;
    for (const member of w.everybody) {
      const answer = await member.writes(query, variables);
      expect(answer.errors).toEqual([]);
      expect(`${member.name} ${said(answer).includes(tells)}`).toBe(`${member.name} ${sees(member)}`);
    }
    for (const stranger of await strangers())
      expect(said(await stranger.writes(query, variables))).not.toContain(tells);
    expect(outcomeOf(await anonymous(query, variables))).toBe('UNAUTHENTICATED');
    expect(said(await (await administrator()).writes(query, variables))).not.toContain(tells);
  });

  it('Query.markdownHtml: what one has written oneself, whoever is signed in', async () => {
    const { w, call } = await walk('Query.markdownHtml', 'Query', 'markdownHtml');
    const { query = '' } = call;
    for (const one of [...w.everybody, await administrator()])
      expect((await one.writes(query)).data).toEqual({ markdownHtml: '<p>A <strong>word</strong>.</p>\n' });
    expect(outcomeOf(await anonymous(query, {}))).toBe('UNAUTHENTICATED');
  });

  it('Query.invitationOfLink: whoever has the token, and of another token nothing', async () => {
    const { w, call } = await walk('Query.invitationOfLink', 'Query', 'invitationOfLink');
    const { query = '', variables = {}, tells = '?' } = call;
    const told = { data: { invitationOfLink: { organisation: tells } }, errors: [] };
    for (const one of [w.eu.observer, w.kz.observer, await administrator()])
      expect(await one.writes(query, variables)).toMatchObject(told);
    expect(await anonymous(query, variables)).toMatchObject(told);
    for (const token of ['', 'A'.repeat(43), `${Object.values(variables)[0]}A`])
      expect(await anonymous(query, { token })).toMatchObject({
        data: { invitationOfLink: null },
        errors: [],
      });
  });

  it('Query.viewer: oneself, whoever is signed in', async () => {
    const { eu } = await world();
    const query = '{ viewer { name } }';
    for (const one of [eu.observer, await administrator()])
      expect((await one.writes(query)).data).toEqual({ viewer: { name: one.name } });
    expect(outcomeOf(await anonymous(query, {}))).toBe('UNAUTHENTICATED');
  });
});

describe('acts of the installation', () => {
  it('Mutation.createPartnership: an administrator alone, and it is recorded', async () => {
    const { w, call, field } = await walk('Mutation.createPartnership', 'Mutation', 'createPartnership');
    const text = documentOf(field);
    for (const member of w.everybody)
      expect(outcomeOf(await member.writes(text, { input: call.input }))).toBe('FORBIDDEN');
    expect(outcomeOf(await anonymous(text, { input: call.input }))).toBe('UNAUTHENTICATED');
    const before = await lastEntry();
    const one = await administrator();
    const answer = await one.writes(text, { input: call.input });
    expect(payloadOf(answer, field)?.refusal).toBeNull();
    expect(await actorsSince(before)).toContain(one.person.id);
  });

  it('Mutation.signIn, Mutation.refreshSession: answer anybody, and give a stranger nothing', async () => {
    for (const [operation, field] of [
      ['Mutation.signIn', 'signIn'],
      ['Mutation.refreshSession', 'refreshSession'],
    ] as const) {
      const { call } = await walk(operation, 'Mutation', field);
      const answer = await anonymous(documentOf(field), { input: call.input });
      expect(payloadOf(answer, field)?.refusal?.code).toMatch(/^(WRONG_CREDENTIALS|SESSION_ENDED)$/);
    }
  });

  it('Mutation.signOut: whoever is signed in, and nobody is signed in after it', async () => {
    const { eu } = await world();
    const text = documentOf('signOut');
    expect(outcomeOf(await anonymous(text, {}))).toBe('UNAUTHENTICATED');
    expect(payloadOf(await eu.observer.writes(text), 'signOut')?.refusal).toBeNull();
    expect(outcomeOf(await eu.observer.writes('{ viewer { name } }'))).toBe('UNAUTHENTICATED');
  });
});
