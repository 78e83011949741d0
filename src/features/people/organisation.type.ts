import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type OrganisationKind, organisationKinds } from '../../domain/organisation-kind.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql } from '../../platform/graphql/node-id.js';
import { connectionOf, Node } from '../../platform/graphql/relay.js';
import { CountryCode } from '../../platform/graphql/scalars.js';

export const OrganisationKinds = enumOf(organisationKinds);
registerEnumType(OrganisationKinds, {
  name: 'OrganisationKind',
  description: 'What kind of body an organisation is; rules of approval may ask for certain kinds.',
  valuesMap: {
    GOVERNMENT: { description: 'A ministry, agency or institution.' },
    INDUSTRY: { description: 'A company that mines, makes or trades.' },
    FINANCE: { description: 'A bank, fund or insurer.' },
    ALLIANCE: { description: 'An alliance of organisations.' },
    RESEARCH: { description: 'A research body.' },
    MULTILATERAL: { description: 'A body of several states.' },
    CIVIL_SOCIETY: { description: 'An association of civil society.' },
  },
});

export const OrganisationStatuses = enumOf(['PENDING', 'ACCREDITED', 'SUSPENDED'] as const);
registerEnumType(OrganisationStatuses, {
  name: 'OrganisationStatus',
  description: 'Whether an organisation may act.',
  valuesMap: {
    PENDING: { description: 'Not yet accredited by a focal point of its side; its members only read.' },
    ACCREDITED: { description: 'It may act.' },
    SUSPENDED: { description: 'Its members only read.' },
  },
});

@ObjectType('Organisation', {
  implements: () => [Node],
  description: 'The actor that proposes, leads, funds, approves.',
})
export class Organisation {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'Its name.' })
  name!: string;
  @Field(() => OrganisationKinds, { description: 'What kind of body it is.' })
  kind!: OrganisationKind;
  @Field(() => String, { nullable: true, description: 'The code of its side; null: joint, of no side.' })
  side!: string | null;
  @Field(() => CountryCode, {
    nullable: true,
    description: 'Its country; null where it is of no single one.',
  })
  country!: string | null;
  @Field(() => OrganisationStatuses, { description: 'Whether it may act.' })
  status!: string;
}

export const OrganisationConnection = connectionOf('Organisation', () => Organisation);

export const organisationModel: TypeModel = {
  table: 'organisation',
  audience: true,
  key: [{ by: 'id', type: 'uuid' }],
  fields: {
    id: (a) => nodeIdSql('Organisation', `${a}.partnership_id`, `${a}.id`),
    name: (a) => `${a}.name`,
    kind: (a) => `${a}.kind`,
    side: (a) => `${a}.side_code`,
    country: (a) => `${a}.country`,
    status: (a) => `${a}.status`,
  },
};
