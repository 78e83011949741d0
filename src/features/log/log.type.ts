import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Viewer } from '../../access/viewer.js';
import { visible } from '../../access/visible.js';
import type { ConnectionField } from '../../platform/graphql/compiler/model.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdIntSql, readIntKey } from '../../platform/graphql/node-id.js';
import { connectionOf, Node } from '../../platform/graphql/relay.js';
import { Digest } from '../../platform/graphql/scalars.js';
import { Taking } from '../../platform/graphql/taking.js';
import { Action } from '../actions/action.type.js';
import { Group } from '../groups/group.type.js';
import { Organisation } from '../people/organisation.type.js';
import { entriesOf, LogEntryArgs, LogEntryConnection } from './log-entry.type.js';

const AudienceKinds = enumOf([
  'PARTNERSHIP',
  'SIDE',
  'AUTHORITIES',
  'ORGANISATION',
  'GROUP',
  'CIRCLE',
] as const);
registerEnumType(AudienceKinds, {
  name: 'AudienceKind',
  description: 'Who may read.',
  valuesMap: {
    PARTNERSHIP: { description: 'All members of the partnership.' },
    SIDE: { description: 'All organisations of one side.' },
    AUTHORITIES: { description: 'The GOVERNMENT organisations of one side.' },
    ORGANISATION: { description: 'One organisation.' },
    GROUP: { description: 'The members of a group.' },
    CIRCLE: { description: 'The lead organisations of one action before it is proposed.' },
  },
});

@ObjectType('Log', {
  implements: () => [Node],
  description: 'All that was recorded for one audience: a Merkle tree (RFC 9162) that only grows.',
})
export class Log {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => AudienceKinds, { description: 'Who reads it.' })
  kind!: string;
  @Field(() => String, { nullable: true, description: 'The code of the side whose log it is.' })
  side!: string | null;
  @Field(() => Organisation, { nullable: true, description: 'The organisation whose log it is.' })
  organisation!: Organisation | null;
  @Field(() => Action, { nullable: true, description: 'The action whose circle reads it.' })
  action!: Action | null;
  @Field(() => Group, { nullable: true, description: 'The group whose log it is.' })
  group!: Group | null;
  @Field(() => Int, { description: 'How many entries it has.' })
  size!: number;
  @Field(() => Digest, {
    description: 'The root of its tree: it changes with every entry and stands for all of them.',
  })
  root!: string;
  @Taking(LogEntryArgs)
  @Field(() => LogEntryConnection, { description: 'Its entries.' })
  entries!: object;
}

export const LogConnection = connectionOf('Log', () => Log);

/** A log with the meaning of its audience, each behind its own predicate; the frontier stays inside. */
const logs = `(select l.partnership_id, l.audience, l.size, l.root, m.kind, m.side_code, m.organisation_id, m.action_id, m.group_id
  from log l join audience m using (partnership_id, audience) where ${visible('l')} and ${visible('m')})`;

export const logModel: TypeModel = {
  table: logs,
  audience: true,
  key: [{ by: 'audience', type: 'int' }],
  lookup: (a, q, { partnership, id }) =>
    `${a}.partnership_id = ${q.param(partnership, 'uuid')} and ${a}.audience = ${q.param(readIntKey(id)?.high ?? null, 'int')}`,
  fields: {
    id: (a) => nodeIdIntSql('Log', `${a}.partnership_id`, `${a}.audience`, '0'),
    kind: (a) => `${a}.kind`,
    side: (a) => `${a}.side_code`,
    organisation: {
      one: 'Organisation',
      from: (a, b) =>
        `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.organisation_id`,
    },
    action: {
      one: 'Action',
      from: (a, b) =>
        `action ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.action_id`,
    },
    group: {
      one: 'Group',
      from: (a, b) =>
        `partnership_group ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.group_id`,
    },
    size: (a) => `${a}.size`,
    root: (a) => `'sha256:' || encode(${a}.root, 'hex')`,
    entries: {
      connection: 'LogEntry',
      from: entriesOf,
      orders: {
        OLDEST_FIRST: [{ by: 'position', type: 'bigint' }],
        NEWEST_FIRST: [{ by: 'position', type: 'bigint', descending: true }],
      },
      defaultOrder: 'OLDEST_FIRST',
      plain: true,
    },
  },
};

const widestFirst = "array_position('{PARTNERSHIP,SIDE,AUTHORITIES,ORGANISATION,GROUP,CIRCLE}'::text[], ";

/** `Partnership.logs`: the logs of the viewer's audiences, the widest first. */
export const logsOfPartnership: ConnectionField<Viewer> = {
  connection: 'Log',
  from: (a, b) => `${logs} ${b} where ${b}.partnership_id = ${a}.partnership_id`,
  orders: { WIDEST: [{ by: (b) => `${widestFirst}${b}.kind)`, type: 'int' }] },
  defaultOrder: 'WIDEST',
  // One an audience.
  plain: true,
};
