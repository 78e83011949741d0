import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { forFocalPoints } from '../../access/for-focal-points.js';
import { type OrganisationAct, organisationActs } from '../../domain/accreditation.js';
import { type OrganisationKind, organisationKinds } from '../../domain/organisation-kind.js';
import { organisationStatuses } from '../../domain/organisation-status.js';
import { Ability } from '../../platform/graphql/ability.type.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql } from '../../platform/graphql/node-id.js';
import { connectionOf, Node } from '../../platform/graphql/relay.js';
import { CountryCode, DateTime } from '../../platform/graphql/scalars.js';
import { assentStands } from './assents.queries.js';
import { organisationAbilities } from './organisation-abilities.js';
import { Registration } from './registration.type.js';

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

export const OrganisationStatuses = enumOf(organisationStatuses);
registerEnumType(OrganisationStatuses, {
  name: 'OrganisationStatus',
  description: 'Whether an organisation may act.',
  valuesMap: {
    PENDING: { description: 'It asks to take part: not yet accredited by a focal point of its side.' },
    ACCREDITED: { description: 'It may act.' },
    SUSPENDED: { description: 'Its members only read.' },
    REJECTED: { description: 'Its request was not granted.' },
  },
});

const OrganisationActs = enumOf(organisationActs);
registerEnumType(OrganisationActs, {
  name: 'OrganisationAct',
  description: 'What takes a focal point of each side for a joint organisation.',
  valuesMap: {
    ACCREDIT: { description: 'To let it act.' },
    SUSPEND: { description: 'To let its members only read.' },
  },
});

@ObjectType('OrganisationAssent', {
  description: "A side's assent to what takes one of each side, of a joint organisation.",
})
export class OrganisationAssent {
  @Field(() => OrganisationActs, { description: 'To what.' })
  act!: OrganisationAct;
  @Field({ description: 'The code of the side.' })
  side!: string;
  @Field(() => DateTime, { description: 'When.' })
  assentedAt!: string;
}

export const organisationAssentModel: TypeModel = {
  table: 'organisation_assent',
  audience: true,
  fields: {
    act: (a) => `${a}.act`,
    side: (a) => `${a}.side_code`,
    assentedAt: (a) => instant(`${a}.assented_at`),
  },
};

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
  @Field(() => String, {
    nullable: true,
    description: 'Why it is suspended, in the words of the focal point; null where it is not.',
  })
  suspensionReasons!: string | null;
  @Field(() => Registration, {
    nullable: true,
    description:
      'Its request, for focal points who may grant it; null for all others, and where there was none.',
  })
  registration!: Registration | null;
  @Field(() => [OrganisationAssent], {
    description:
      'Of a joint organisation: which sides have assented to accrediting or suspending it while others have not.',
  })
  assents!: OrganisationAssent[];
  @Field(() => [Ability], { description: 'What the viewer may do with it now.' })
  viewerCan!: Ability[];
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
    suspensionReasons: (a) => `${a}.suspension_reasons`,
    registration: {
      one: 'Registration',
      from: (a, b, q) =>
        `registration ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.organisation_id = ${a}.id and ${forFocalPoints(q)}`,
    },
    assents: {
      list: 'OrganisationAssent',
      from: (a, b) =>
        `organisation_assent ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.organisation_id = ${a}.id and ${assentStands(b)}`,
      orderBy: (b) => `${b}.act, ${b}.side_code`,
    },
    viewerCan: organisationAbilities,
  },
};
