import { Field, ObjectType } from '@nestjs/graphql';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Membership } from '../people/membership.type.js';

@ObjectType('ThreadAssent', { description: "A side's assent to resolving an open point." })
export class ThreadAssent {
  @Field({ description: 'The code of the side.' })
  side!: string;
  @Field({ description: 'How the point is resolved, in the words of its focal point.' })
  resolution!: string;
  @Field(() => Membership, { description: 'The focal point.' })
  by!: Membership;
  @Field(() => DateTime, { description: 'When.' })
  assentedAt!: string;
}

export const threadAssentModel: TypeModel = {
  table: 'thread_assent',
  audience: true,
  fields: {
    side: (a) => `${a}.side_code`,
    resolution: (a) => `${a}.resolution`,
    by: {
      one: 'Membership',
      from: (a, b) =>
        `membership ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.membership_id`,
    },
    assentedAt: (a) => instant(`${a}.assented_at`),
  },
};
