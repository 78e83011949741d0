import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import { type Role, roles } from '../../domain/role.js';
import { Ability } from '../../platform/graphql/ability.type.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql, noPartnership } from '../../platform/graphql/node-id.js';
import { connectionOf, Node } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { memberAbilities } from './member-abilities.js';
import { Organisation } from './organisation.type.js';

export const Roles = enumOf(roles);
registerEnumType(Roles, {
  name: 'Role',
  description: 'What a membership may do; docs/permissions.md has the whole table.',
  valuesMap: {
    OBSERVER: { description: 'Reads.' },
    CONTRIBUTOR: { description: 'Drafts, proposes and comments for the organisation.' },
    APPROVER: { description: "Takes the organisation's position in rounds." },
    FOCAL_POINT: { description: 'Coordinates a side: admits members, opens rounds, moderates its own side.' },
    SECRETARIAT: {
      description: 'Keeps the roadmap and opens rounds, takes no position; joint organisations only.',
    },
  },
});

export const MembershipStatuses = enumOf(['ACTIVE', 'SUSPENDED'] as const);
registerEnumType(MembershipStatuses, {
  name: 'MembershipStatus',
  description: 'Whether a membership can be acted by.',
  valuesMap: {
    ACTIVE: { description: 'It can be acted by.' },
    SUSPENDED: { description: 'It cannot be acted by.' },
  },
});

@ObjectType('User', {
  implements: () => [Node],
  description: 'A person, as the members of a partnership see them.',
})
export class User {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'The name the person goes by.' })
  name!: string;
}

@ObjectType('RoleProposal', {
  description:
    'Roles that one focal point has proposed for a member, and a second one has not yet agreed to.',
})
export class RoleProposal {
  @Field(() => [Roles], { description: 'All roles the membership is to have.' })
  roles!: Role[];
  @Field(() => DateTime, { description: 'When they were proposed.' })
  proposedAt!: string;
}

export const roleProposalModel: TypeModel = {
  table: 'role_proposal',
  audience: true,
  fields: { roles: (a) => `${a}.roles`, proposedAt: (a) => instant(`${a}.proposed_at`) },
};

@ObjectType('Membership', {
  implements: () => [Node],
  description: 'A person in an organisation, with roles, in one partnership.',
})
export class Membership {
  @Field(() => ID, { description: 'Global id; the value of the header Concord-Membership.' })
  id!: string;
  @Field(() => User, { description: 'The person.' })
  user!: User;
  @Field(() => Organisation, { description: 'The organisation they act for.' })
  organisation!: Organisation;
  @Field(() => [Roles], { description: 'What they may do.' })
  roles!: Role[];
  @Field(() => MembershipStatuses, { description: 'Whether it can be acted by.' })
  status!: string;
  @Field(() => DateTime, { description: 'Since when.' })
  createdAt!: string;
  @Field(() => RoleProposal, {
    nullable: true,
    description: 'Roles that one focal point has proposed for it, for its side to see; null: none wait.',
  })
  proposedRoles!: RoleProposal | null;
  @Field(() => [Ability], { description: 'What the viewer may do with it now.' })
  viewerCan!: Ability[];
}

export const MembershipConnection = connectionOf('Membership', () => Membership);

// A person is only ever reached through a membership that the viewer may see.
export const userModel: TypeModel = {
  table: 'app_user',
  lookup: (a, q, key) =>
    `${q.param(key.partnership, 'uuid')} = '${noPartnership}' and ${a}.id = ${q.param(key.id, 'uuid')} and exists (select 1 from membership m where m.user_id = ${a}.id and ${visible('m')})`,
  fields: {
    id: (a) => nodeIdSql('User', `'${noPartnership}'::uuid`, `${a}.id`),
    name: (a) => `${a}.name`,
  },
};

export const membershipModel: TypeModel = {
  table: 'membership',
  audience: true,
  key: [{ by: 'id', type: 'uuid' }],
  fields: {
    id: (a) => nodeIdSql('Membership', `${a}.partnership_id`, `${a}.id`),
    user: { one: 'User', from: (a, b) => `app_user ${b} where ${b}.id = ${a}.user_id` },
    organisation: {
      one: 'Organisation',
      from: (a, b) =>
        `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.organisation_id`,
    },
    roles: (a) => `${a}.roles`,
    status: (a) => `${a}.status`,
    createdAt: (a) => instant(`${a}.created_at`),
    proposedRoles: {
      one: 'RoleProposal',
      from: (a, b) =>
        `role_proposal ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.membership_id = ${a}.id and ${b}.settled_at is null`,
    },
    viewerCan: memberAbilities,
  },
};
