import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';
import { GraphQLJSONObject } from 'graphql-scalars';
import { visible } from '../../access/visible.js';
import type { EntryKind } from '../../domain/entry-kind.js';
import type { EntryFacts } from '../../domain/log-entry.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { badRequest } from '../../platform/graphql/errors.js';
import type { Query, TypeModel } from '../../platform/graphql/model.js';
import { decodeNodeId, nodeIdIntSql, readIntKey } from '../../platform/graphql/node-id.js';
import { connectionOf, Node, PageArgs } from '../../platform/graphql/relay.js';
import { DateTime, Digest } from '../../platform/graphql/scalars.js';
import { LogEntryKinds } from './entry-kind.type.js';
import { LogActor } from './log-actor.type.js';
import { LogSubject } from './log-subject.type.js';

const LogFacts = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  name: 'LogFacts',
  description:
    'What a kind of entry holds, as it was committed to, by name: ids as UUIDs, digests, numbers, codes, instants; never a text that a person wrote.',
});

@ObjectType('LogEntry', {
  implements: () => [Node],
  description: 'One recorded act, as the readers of one log see it. It is never changed.',
})
export class LogEntry {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Int, { description: 'Its place in the log, from 0, without gaps.' })
  position!: number;
  @Field(() => LogEntryKinds, { description: 'What happened.' })
  kind!: EntryKind;
  @Field(() => DateTime, { description: 'When; of a lapsed round the deadline.' })
  at!: string;
  @Field(() => LogActor, {
    nullable: true,
    description:
      'Who acted; null where the clock did (a lapse), or a rule: an answer of a side, the outcome of a round and its item of the roadmap follow from the positions, and whose was decisive is not for the other side.',
  })
  actor!: LogActor | null;
  @Field(() => LogSubject, { description: 'What it is about.' })
  subject!: LogSubject;
  @Field(() => LogFacts, { description: 'What was recorded of it.' })
  data!: EntryFacts;
  @Field(() => Digest, {
    description:
      'The leaf of the Merkle tree: SHA-256(0x00 ‖ SHA-256(salt ‖ entry)) over the RFC 8785 text of the entry (RFC 9162, section 2.1).',
  })
  leaf!: string;
}

export const LogEntryConnection = connectionOf('LogEntry', () => LogEntry);

export const LogEntryOrders = enumOf(['OLDEST_FIRST', 'NEWEST_FIRST'] as const);
registerEnumType(LogEntryOrders, {
  name: 'LogEntryOrder',
  description: 'The orders of the entries of a log.',
  valuesMap: {
    OLDEST_FIRST: { description: 'By position, from 0.' },
    NEWEST_FIRST: { description: 'By position, the last first.' },
  },
});

@ArgsType()
export class LogEntryArgs extends PageArgs {
  @Field(() => LogEntryOrders, { defaultValue: 'OLDEST_FIRST', description: 'In which order.' })
  orderBy!: string;
  @Field(() => [ID], {
    nullable: true,
    description:
      'Global ids: only entries about one of these, at most 50; what the viewer may not see has none. BAD_USER_INPUT: more than 50, or not an id.',
  })
  about?: readonly string[] | null;
}

/** The commitment and what was committed to, each behind its own predicate; `dispatch` stays inside. */
const lines = `(select e.partnership_id, e.audience, e.position, e.leaf, c.entry
  from log_entry e join log_content c using (partnership_id, audience, position)
  where ${visible('e')} and ${visible('c')})`;

export const logEntryModel: TypeModel = {
  table: lines,
  audience: true,
  key: [{ by: 'position', type: 'bigint' }],
  lookup: (a, q, { partnership, id }) => {
    const key = readIntKey(id);
    return `${a}.partnership_id = ${q.param(partnership, 'uuid')} and ${a}.audience = ${q.param(key?.high ?? null, 'int')} and ${a}.position = ${q.param(key?.low ?? null, 'bigint')}`;
  },
  fields: {
    id: (a) => nodeIdIntSql('LogEntry', `${a}.partnership_id`, `${a}.audience`, `${a}.position`),
    position: (a) => `${a}.position`,
    kind: (a) => `${a}.entry ->> 'kind'`,
    at: (a) => `${a}.entry ->> 'at'`,
    actor: {
      one: 'LogActor',
      from: (a, b) =>
        `(select ${a}.partnership_id, ${a}.entry -> 'actor' as actor) ${b} where jsonb_typeof(${b}.actor) = 'object'`,
    },
    subject: { one: 'LogSubject', from: (a, b) => `(select ${a}.partnership_id, ${a}.entry) ${b}` },
    data: (a) => `${a}.entry -> 'data'`,
    leaf: (a) => `'sha256:' || encode(${a}.leaf, 'hex')`,
  },
};

/** The fields that are read from the entry itself, which its log's audience may read: all but who acted, found among the people. */
export const ofEntryAlone: ReadonlySet<string> = new Set([
  '__typename',
  'id',
  'position',
  'kind',
  'at',
  'subject',
  'data',
  'leaf',
]);

/** The entries of a log `a`, bound to `b`; about some subjects alone by index log_content_subject. */
export const entriesOf = (a: string, b: string, q: Query): string => {
  const { about } = q.args;
  return `${lines} ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.audience = ${a}.audience
    ${Array.isArray(about) ? `and ${b}.entry -> 'subject' ->> 'id' = any (${q.param(subjectsOf(about), 'text[]')})` : ''}`;
};

function subjectsOf(about: readonly unknown[]): readonly string[] {
  if (about.length > 50) throw badRequest('There are more than 50 of them.', ['about']);
  return about.map((id) => {
    const key = decodeNodeId(String(id));
    if (!key) throw badRequest('It is no id.', ['about']);
    return key.id;
  });
}
