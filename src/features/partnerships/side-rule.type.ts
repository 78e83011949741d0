import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { RuleKind } from '../../domain/approval.js';
import type { OrganisationKind } from '../../domain/organisation-kind.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { Organisation, OrganisationKinds } from '../people/organisation.type.js';
import { RuleKinds } from './rule.input.js';

@ObjectType('SideRule', { description: 'The rule by which a side comes to its answer.' })
export class SideRule {
  @Field(() => RuleKinds, { description: 'Its kind.' })
  kind!: RuleKind;
  @Field(() => Int, { nullable: true, description: 'Of THRESHOLD: how many approve; else null.' })
  approvals!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many organisations must have taken a position; null where it asks for none.',
  })
  quorum!: number | null;
  @Field(() => [OrganisationKinds], {
    description: 'At least one organisation of each of these kinds must approve.',
  })
  requiredKinds!: OrganisationKind[];
  @Field(() => Organisation, {
    nullable: true,
    description:
      'The organisation that gives the answer once the rule is met; null where it follows by itself.',
  })
  spokesperson!: Organisation | null;
  @Field({ description: 'Whether the side may be asked under the silence procedure.' })
  allowsSilence!: boolean;
  @Field({ description: 'Whether the other sides read the positions of its organisations in a round.' })
  opensPositions!: boolean;
}

/** Over the row of the side that it is the rule of. */
export const sideRuleModel: TypeModel = {
  table: 'side',
  audience: true,
  fields: {
    kind: (a) => `${a}.rule ->> 'kind'`,
    approvals: (a) => `(${a}.rule ->> 'approvals')::int`,
    quorum: (a) => `(${a}.rule ->> 'quorum')::int`,
    requiredKinds: (a) => `array(select jsonb_array_elements_text(${a}.rule -> 'requiredKinds'))`,
    spokesperson: {
      one: 'Organisation',
      from: (a, b) =>
        `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = (${a}.rule ->> 'spokesperson')::uuid`,
    },
    allowsSilence: (a) => `coalesce((${a}.rule ->> 'allowsSilence')::boolean, false)`,
    opensPositions: (a) => `coalesce((${a}.rule ->> 'opensPositions')::boolean, false)`,
  },
};
