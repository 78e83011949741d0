import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import type { Viewer } from '../../access/viewer.js';
import { visible } from '../../access/visible.js';
import type { Role } from '../../domain/role.js';
import type { ConnectionField } from '../../platform/graphql/compiler/model.js';
import { badInput } from '../../platform/graphql/errors.js';
import type { Query } from '../../platform/graphql/model.js';
import { decodeNodeId } from '../../platform/graphql/node-id.js';
import { PageArgs } from '../../platform/graphql/relay.js';
import { Code, Line } from '../../platform/graphql/scalars.js';
import { containing } from './containing.js';
import { MembershipStatuses, Roles } from './membership.type.js';

@InputType({ description: 'Which memberships: those that meet every condition given.' })
class MemberFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Of this organisation. BAD_USER_INPUT where it is not the id of an organisation.',
  })
  organisation?: string | null;
  @Field(() => Code, { nullable: true, description: 'Of organisations of the side of this code.' })
  side?: string | null;
  @Field(() => Roles, { nullable: true, description: 'With this role, perhaps among others.' })
  role?: Role | null;
  @Field(() => MembershipStatuses, { nullable: true, description: 'In this state.' })
  status?: keyof typeof MembershipStatuses | null;
  @Field(() => Line, {
    nullable: true,
    description:
      "With this in the person's name or in that of their organisation, in capitals or small letters alike.",
  })
  name?: string | null;
}

/** The arguments of a list of memberships. */
@ArgsType()
export class MembersArgs extends PageArgs {
  @Field(() => MemberFilter, { nullable: true, description: 'Which memberships; without it all.' })
  filter?: MemberFilter | null;
}

/** `Partnership.members`, the longest standing first. */
export const membersOfPartnership: ConnectionField<Viewer> = {
  connection: 'Membership',
  from: (a, b, q) => {
    // Coerced by the schema from the input type of this very name.
    const { organisation, side, role, status, name } = (q.args['filter'] ?? {}) as MemberFilter;
    const conditions = [
      `${b}.partnership_id = ${a}.partnership_id`,
      ...(organisation ? [ofOrganisation(b, organisation, q)] : []),
      ...(side ? [ofSide(b, q.param(side, 'text'))] : []),
      ...(role ? [`${q.param(role, 'text')} = any (${b}.roles)`] : []),
      ...(name ? [named(b, q.param(containing(name), 'text'))] : []),
      ...(status ? [`${b}.status = ${q.param(status, 'text')}`] : []),
    ];
    return `membership ${b} where ${conditions.join(' and ')}`;
  },
  orders: { LONGEST_STANDING: [{ by: 'created_at', type: 'timestamptz' }] },
  defaultOrder: 'LONGEST_STANDING',
};

function ofOrganisation(b: string, organisation: string, q: Query): string {
  const key = decodeNodeId(organisation);
  if (key?.type !== 'Organisation') throw badInput('NOT_AN_ORGANISATION', ['filter', 'organisation']);
  return `${b}.partnership_id = ${q.param(key.partnership, 'uuid')} and ${b}.organisation_id = ${q.param(key.id, 'uuid')}`;
}

const ofSide = (b: string, side: string): string =>
  `exists (select 1 from organisation o where o.partnership_id = ${b}.partnership_id and o.id = ${b}.organisation_id
    and o.side_code = ${side} and ${visible('o')})`;

const named = (b: string, pattern: string): string =>
  `(exists (select 1 from app_user u where u.id = ${b}.user_id and u.name ilike ${pattern})
    or exists (select 1 from organisation o where o.partnership_id = ${b}.partnership_id and o.id = ${b}.organisation_id
      and o.name ilike ${pattern} and ${visible('o')}))`;
