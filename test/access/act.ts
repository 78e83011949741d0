import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isObjectType } from 'graphql';
import { decodeNodeId } from '../../src/platform/graphql/node-id.js';
import { app, owner } from '../support/app.js';
import type { Answer } from '../support/client.js';
import type { Member } from '../support/member.js';

export const { schema } = app.get(GraphQLSchemaHost);

/** The text of any mutation: its payload's refusal, and the ids of what it answers. */
export function documentOf(field: string): string {
  const mutation = schema.getMutationType()?.getFields()[field];
  const input = mutation?.args.find(({ name }) => name === 'input');
  const payload = mutation && getNamedType(mutation.type);
  if (!mutation || !isObjectType(payload)) throw new Error(`there is no mutation ${field}`);
  const things = Object.values(payload.getFields())
    .filter(({ type, name }) => name !== 'refusal' && Object.hasOwn(fieldsOf(type), 'id'))
    .map(({ name }) => `${name} { id }`);
  return `mutation ${input ? `($input: ${input.type})` : ''} {
    ${field}${input ? '(input: $input)' : ''} { refusal { code } ${things.join(' ')} } }`;
}

function fieldsOf(type: Parameters<typeof getNamedType>[0]): object {
  const named = getNamedType(type);
  return isObjectType(named) ? named.getFields() : {};
}

export interface Payload {
  readonly refusal: { readonly code: string } | null;
  readonly [thing: string]: unknown;
}

export const payloadOf = ({ data }: Answer<unknown>, field: string): Payload | undefined =>
  (data as Record<string, Payload> | null | undefined)?.[field];

/** Acts, and answers whatever came. */
export const act = (member: Pick<Member, 'writes'>, field: string, input: object): Promise<Answer<unknown>> =>
  member.writes(documentOf(field), { input });

/** Acts with success; answers the global id of the thing. */
export async function done(member: Member, field: string, input: object): Promise<string> {
  const answer = await act(member, field, input);
  const payload = payloadOf(answer, field);
  for (const thing of Object.values(payload ?? {}))
    if (typeof thing === 'object' && thing && 'id' in thing) return String(thing.id);
  throw new Error(`${member.name}, ${field}: ${JSON.stringify(payload ?? answer.errors)}`);
}

/** The digest of an action's current text. */
export async function digestOf(action: string): Promise<string> {
  const { rows } = await owner.query<{ digest: string }>(
    `select r.digest from action a join revision r on r.action_id = a.id and r.number = a.revision where a.id = $1`,
    [decodeNodeId(action)?.id],
  );
  return rows[0]?.digest ?? '';
}
