import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql } from '../../platform/graphql/node-id.js';
import { Node } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Organisation } from '../people/organisation.type.js';

@ObjectType('ActionLead', { description: 'The lead organisation of one side.' })
export class ActionLead {
  @Field({ description: 'The code of the side it leads for.' })
  side!: string;
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;
  @Field({
    description:
      'Whether it has confirmed the candidate, or else the current text; any later revision lapses that.',
  })
  confirmed!: boolean;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it confirmed that; null where it has not.',
  })
  confirmedAt!: string | null;
  @Field(() => DateTime, { description: 'Since when it leads.' })
  since!: string;
}

export const LeadOfferStates = enumOf(['OPEN', 'ACCEPTED', 'DECLINED', 'ENDED'] as const);
registerEnumType(LeadOfferStates, {
  name: 'LeadOfferState',
  description: 'What became of an offer to lead.',
  valuesMap: {
    OPEN: { description: 'The first lead has not answered.' },
    ACCEPTED: { description: 'The organisation became the lead of its side.' },
    DECLINED: { description: 'The first lead declined.' },
    ENDED: { description: 'It was overtaken: the side has a lead by another way, or the action is closed.' },
  },
});

@ObjectType('LeadOffer', {
  implements: () => [Node],
  description: 'An organisation offers to lead a proposed action for its side; the first lead answers.',
})
export class LeadOffer {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'The code of the side it would lead for.' })
  side!: string;
  @Field(() => Organisation, { description: 'The organisation that offers itself.' })
  organisation!: Organisation;
  @Field(() => LeadOfferStates, { description: 'What became of it.' })
  state!: string;
  @Field(() => DateTime, { description: 'When it was made.' })
  offeredAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was answered; null while it is open.' })
  answeredAt!: string | null;
}

const organisation = {
  one: 'Organisation',
  from: (a: string, b: string) =>
    `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.organisation_id`,
} as const;

/** Whether a lead has confirmed the digest of its action's candidate, or current revision. */
const confirmsCurrent = (a: string): string =>
  `exists (select 1 from action x join revision r
      on r.partnership_id = x.partnership_id and r.action_id = x.id and r.number = coalesce(x.candidate_revision, x.revision)
    where x.partnership_id = ${a}.partnership_id and x.id = ${a}.action_id and r.digest = ${a}.confirmed_digest
      and ${visible('x')} and ${visible('r')})`;

export const actionLeadModel: TypeModel = {
  table: 'action_lead',
  audience: true,
  fields: {
    side: (a) => `${a}.side_code`,
    organisation,
    confirmed: confirmsCurrent,
    confirmedAt: (a) => `case when ${confirmsCurrent(a)} then ${instant(`${a}.confirmed_at`)} end`,
    since: (a) => instant(`${a}.since`),
  },
};

export const leadOfferModel: TypeModel = {
  table: 'lead_offer',
  audience: true,
  fields: {
    id: (a) => nodeIdSql('LeadOffer', `${a}.partnership_id`, `${a}.id`),
    side: (a) => `${a}.side_code`,
    organisation,
    state: (a) => `${a}.state`,
    offeredAt: (a) => instant(`${a}.offered_at`),
    answeredAt: (a) => instant(`${a}.answered_at`),
  },
};
