import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Viewer } from '../../access/viewer.js';
import { type GroupKind, groupKinds } from '../../domain/group.js';
import { Ability } from '../../platform/graphql/ability.type.js';
import type { ConnectionField } from '../../platform/graphql/compiler/model.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql } from '../../platform/graphql/node-id.js';
import { connectionOf, Node } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Organisation } from '../people/organisation.type.js';
import { groupAbilities } from './group-abilities.js';

export const GroupKinds = enumOf(groupKinds);
registerEnumType(GroupKinds, {
  name: 'GroupKind',
  description: 'What a group is, and who knows of it.',
  valuesMap: {
    WORKING_GROUP: {
      description: 'Works on something: all members know of it, its organisations read what it writes.',
    },
    STEERING_GROUP: {
      description: 'Steers the partnership: all members know of it, its organisations read what it writes.',
    },
    ROOM: {
      description: 'Of chosen organisations, such as a bank and a sponsor; for all others it does not exist.',
    },
  },
});

@ObjectType('GroupMember', { description: 'An organisation in a group.' })
export class GroupMember {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;
  @Field(() => DateTime, { description: 'Since when it reads what the group writes, and wrote before.' })
  joinedAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'Until when; null: it still does.' })
  leftAt!: string | null;
}

@ObjectType('Group', {
  implements: () => [Node],
  description:
    'Organisations of one or more sides that work together: a working group, the steering group, a room.',
})
export class Group {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'Its name.' })
  name!: string;
  @Field(() => GroupKinds, { description: 'What it is.' })
  kind!: GroupKind;
  @Field({ description: 'What it is for.' })
  purpose!: string;
  @Field(() => [String], {
    description: 'The codes of the sides it is of: its organisations are of these, or joint.',
  })
  sides!: string[];
  @Field(() => Organisation, { description: 'The organisation that formed it.' })
  formedBy!: Organisation;
  @Field(() => DateTime, { description: 'When it was formed.' })
  formedAt!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was closed; null: it is open. Who was in it last reads on; nothing new is written.',
  })
  closedAt!: string | null;
  @Field(() => [GroupMember], { description: 'The organisations in it, in the order they joined.' })
  members!: GroupMember[];
  @Field(() => [GroupMember], { description: 'Those that were in it and have left, the first first.' })
  formerMembers!: GroupMember[];
  @Field(() => [Ability], { description: 'What the viewer may do with it now.' })
  viewerCan!: Ability[];
}

export const GroupConnection = connectionOf('Group', () => Group);

export const groupMemberModel: TypeModel = {
  table: 'group_member',
  audience: true,
  fields: {
    organisation: {
      one: 'Organisation',
      from: (a, b) =>
        `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.organisation_id`,
    },
    joinedAt: (a) => instant(`${a}.joined_at`),
    leftAt: (a) => instant(`${a}.left_at`),
  },
};

const membersWho = (condition: string) => (a: string, b: string) =>
  `group_member ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.group_id = ${a}.id and ${b}.left_at is ${condition}`;

export const groupModel: TypeModel = {
  table: 'partnership_group',
  audience: true,
  key: [{ by: 'id', type: 'uuid' }],
  fields: {
    id: (a) => nodeIdSql('Group', `${a}.partnership_id`, `${a}.id`),
    name: (a) => `${a}.name`,
    kind: (a) => `${a}.kind`,
    purpose: (a) => `${a}.purpose`,
    sides: (a) => `${a}.sides`,
    formedBy: {
      one: 'Organisation',
      from: (a, b) =>
        `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.formed_by_organisation_id`,
    },
    formedAt: (a) => instant(`${a}.formed_at`),
    closedAt: (a) => instant(`${a}.closed_at`),
    members: {
      list: 'GroupMember',
      from: membersWho('null'),
      orderBy: (b) => `${b}.joined_at, ${b}.id`,
    },
    formerMembers: {
      list: 'GroupMember',
      from: membersWho('not null'),
      orderBy: (b) => `${b}.left_at, ${b}.id`,
    },
    viewerCan: groupAbilities,
  },
};

/** `Partnership.groups`, by name. */
export const groupsOfPartnership: ConnectionField<Viewer> = {
  connection: 'Group',
  from: (a, b) => `partnership_group ${b} where ${b}.partnership_id = ${a}.partnership_id`,
  orders: { NAME: [{ by: 'name', type: 'text' }] },
  defaultOrder: 'NAME',
};
