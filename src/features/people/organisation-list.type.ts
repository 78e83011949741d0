import { ArgsType, Field, InputType } from '@nestjs/graphql';
import type { Viewer } from '../../access/viewer.js';
import type { OrganisationKind } from '../../domain/organisation-kind.js';
import type { ConnectionField } from '../../platform/graphql/compiler/model.js';
import { PageArgs } from '../../platform/graphql/relay.js';
import { Code, Line } from '../../platform/graphql/scalars.js';
import { containing } from './containing.js';
import { OrganisationKinds, OrganisationStatuses } from './organisation.type.js';

@InputType({ description: 'Which organisations: those that meet every condition given.' })
class OrganisationFilter {
  @Field(() => [OrganisationKinds], { nullable: true, description: 'Of one of these kinds; empty: of any.' })
  kind?: OrganisationKind[] | null;
  @Field(() => Code, { nullable: true, description: 'Of the side of this code.' })
  side?: string | null;
  @Field(() => [OrganisationStatuses], {
    nullable: true,
    description: 'In one of these states; empty: in any but REJECTED.',
  })
  status?: (keyof typeof OrganisationStatuses)[] | null;
  @Field(() => Line, {
    nullable: true,
    description: 'With this in its name, in capitals or small letters alike.',
  })
  name?: string | null;
}

/** The arguments of a list of organisations. */
@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @Field(() => OrganisationFilter, {
    nullable: true,
    description: 'Which organisations; without it all but REJECTED ones.',
  })
  filter?: OrganisationFilter | null;
}

/** `Partnership.organisations`, by name. */
export const organisationsOfPartnership: ConnectionField<Viewer> = {
  connection: 'Organisation',
  from: (a, b, q) => {
    // Coerced by the schema from the input type of this very name.
    const { kind, side, status, name } = (q.args['filter'] ?? {}) as OrganisationFilter;
    const conditions = [
      `${b}.partnership_id = ${a}.partnership_id`,
      ...(kind?.length ? [`${b}.kind = any (${q.param(kind, 'text[]')})`] : []),
      ...(side ? [`${b}.side_code = ${q.param(side, 'text')}`] : []),
      ...(name ? [`${b}.name ilike ${q.param(containing(name), 'text')}`] : []),
      status?.length ? `${b}.status = any (${q.param(status, 'text[]')})` : `${b}.status <> 'REJECTED'`,
    ];
    return `organisation ${b} where ${conditions.join(' and ')}`;
  },
  orders: { NAME: [{ by: 'name', type: 'text' }] },
  defaultOrder: 'NAME',
};
