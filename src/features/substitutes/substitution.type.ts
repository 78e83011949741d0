import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ability } from '../../access/authorise.js';
import { visible } from '../../access/visible.js';
import { refuseEnding } from '../../domain/substitution.js';
import { Ability, abilitiesOf } from '../../platform/graphql/ability.type.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql } from '../../platform/graphql/node-id.js';
import { Node } from '../../platform/graphql/relay.js';
import type { Request } from '../../platform/graphql/request.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Membership } from '../people/membership.type.js';
import { inForce, standing } from './substitutions.queries.js';

@ObjectType('Substitution', {
  implements: () => [Node],
  description: 'A person may act for an approver for a period. For the members of their side alone.',
})
export class Substitution {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Membership, { description: 'The approver who is acted for.' })
  approver!: Membership;
  @Field(() => Membership, { description: 'Who may act for them.' })
  substitute!: Membership;
  @Field(() => DateTime, { description: 'From when.' })
  from!: string;
  @Field(() => DateTime, { description: 'The instant from which it is over.' })
  until!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was ended before its time; null where not.',
  })
  endedAt!: string | null;
  @Field({ description: 'Whether the substitute may act by it now.' })
  inForce!: boolean;
  @Field(() => [Ability], { description: 'What the viewer may do with it now.' })
  viewerCan!: Ability[];
}

const membershipBy = (column: string) =>
  ({
    one: 'Membership',
    from: (a: string, b: string) =>
      `membership ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.${column}`,
  }) as const;

interface Facts {
  readonly approver: string;
  readonly side: string | null;
  readonly over: boolean;
}

export const substitutionModel: TypeModel = {
  table: 'substitution',
  audience: true,
  key: [{ by: 'id', type: 'uuid' }],
  fields: {
    id: (a) => nodeIdSql('Substitution', `${a}.partnership_id`, `${a}.id`),
    approver: membershipBy('approver_membership_id'),
    substitute: membershipBy('substitute_membership_id'),
    from: (a) => instant(`${a}.starts_at`),
    until: (a) => instant(`${a}.ends_at`),
    endedAt: (a) => instant(`${a}.ended_at`),
    inForce: (a, q) => inForce(a, q.now),
    viewerCan: {
      facts: (a, q) => `jsonb_build_object('approver', ${a}.approver_membership_id,
        'side', (select x.side_code from audience x where x.partnership_id = ${a}.partnership_id
          and x.audience = ${a}.audience and ${visible('x')}),
        'over', ${a}.ended_at is not null or ${a}.ends_at <= ${q.now})`,
      derive: ({ approver, side, over }: Facts, _args, { viewer, language }: Request) => {
        if (!viewer?.acting) return [];
        const own = viewer.acting.membership === approver;
        const standingTo = { own, side: side === viewer.acting.side };
        return abilitiesOf(language, [
          ability(viewer, 'substitution.end', standingTo, () => refuseEnding(over)),
        ]);
      },
    },
  },
};

// Fields of another type, declared here: a membership does not know who acts for it.
Field(() => [Substitution], {
  description:
    'Who may act for it as an approver, now or later, by the time they begin. For its own side alone.',
})(Membership.prototype, 'substitutes');
Field(() => [Substitution], {
  description:
    'For which approvers it may act, now or later, by the time that begins. For its own side alone.',
})(Membership.prototype, 'substituteFor');

const of = (column: string): TypeModel['fields'][string] => ({
  list: 'Substitution',
  from: (a, b, q) =>
    `substitution ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.${column} = ${a}.id and ${standing(b, q.now)}`,
  orderBy: (b) => `${b}.starts_at, ${b}.id`,
});

/** What substitutions add to the model of a membership. */
export const memberSubstitutions: TypeModel['fields'] = {
  substitutes: of('approver_membership_id'),
  substituteFor: of('substitute_membership_id'),
};
