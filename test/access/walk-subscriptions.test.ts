import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeNodeId, encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { Line, line } from '../support/line.js';
import { Member } from '../support/member.js';
import { nextNetwork, people, signedIn } from '../support/people.js';
import { world } from '../support/world.js';
import { schema } from './act.js';
import type { Call } from './call.js';
import { calls } from './calls.js';

const operations = Object.keys(schema.getSubscriptionType()?.getFields() ?? {}).map(
  (field) => `Subscription.${field}`,
);

/** The first thing that comes of a subscription, without the id that finds it in the log. */
async function firstOf(member: Pick<Member, 'headers'>, call: Call, id?: string): Promise<string> {
  await using socket = line(member);
  const variables = { ...call.variables, ...(id && call.subject && { [call.subject]: id }) };
  const first = await socket
    .follow(call.query ?? '', variables)
    .next()
    .catch((why: unknown) => why);
  return JSON.stringify(first).replaceAll(/"requestId":"[^"]*"/g, '');
}

/** An id of the same kind that nothing has. */
function unknown({ variables, subject = '' }: Call, partnership: string): string {
  const key = decodeNodeId(String(Reflect.get(variables ?? {}, subject)));
  return key ? encodeNodeId(key.type, partnership, randomUUID()) : '';
}

describe('subscriptions', () => {
  it.each(operations)('%s: for who sees it, and as if it were not there for all others', async (name) => {
    const w = await world();
    const call = await calls[name]?.(w);
    if (!call) throw new Error(`no call of ${name}`);
    const { tells = '?', sees = () => true } = call;
    const nothing = unknown(call, w.partnership);
    for (const member of w.everybody) {
      const first = await firstOf(member, call);
      expect(`${member.name} ${first.includes(tells)}`).toBe(`${member.name} ${sees(member)}`);
      if (sees(member) || !call.subject) continue;
      expect(first).toContain('NOT_FOUND');
      expect(first).toBe(await firstOf(member, call, nothing));
    }
    if (!call.subject) return;
    const other = await world();
    for (const stranger of [other.eu.observer, other.kz.focalPoint, other.secretariat]) {
      const first = await firstOf(stranger, call);
      expect(first).toContain('NOT_FOUND');
      expect(first).toBe(await firstOf(stranger, call, unknown(call, other.partnership)));
    }
  });

  it.each(operations)('%s: not for an administrator, nor for nobody', async (name) => {
    const w = await world();
    const call = await calls[name]?.(w);
    const [person] = await people(['administrator'], true);
    if (!call || !person) throw new Error(`no call of ${name}`);
    const administrator = new Member(person, '', '', signedIn(person, nextNetwork()));
    expect(await firstOf(administrator, call)).toContain('FORBIDDEN');
    await using nobody = new Line({});
    await expect(nobody.follow(call.query ?? '', { ...call.variables }).next()).rejects.toBeDefined();
    expect(await nobody.closed).toMatchObject({ code: 4403, reason: 'Sign in to go on.' });
  });
});
