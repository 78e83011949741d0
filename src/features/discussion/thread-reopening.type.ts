import { Field, ObjectType } from '@nestjs/graphql';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Membership } from '../people/membership.type.js';

@ObjectType('ThreadReopening', {
  description: 'That a resolved open point was opened again, and how it had been resolved.',
})
export class ThreadReopening {
  @Field({ description: 'How it had been resolved.' })
  resolution!: string;
  @Field(() => DateTime, { description: 'When it had been resolved.' })
  resolvedAt!: string;
  @Field(() => Membership, { description: 'Who opened it again.' })
  by!: Membership;
  @Field(() => DateTime, { description: 'When it was opened again.' })
  reopenedAt!: string;
}

export const threadReopeningModel: TypeModel = {
  table: 'thread_reopening',
  audience: true,
  fields: {
    resolution: (a) => `${a}.resolution`,
    resolvedAt: (a) => instant(`${a}.resolved_at`),
    by: {
      one: 'Membership',
      from: (a, b) =>
        `membership ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.membership_id`,
    },
    reopenedAt: (a) => instant(`${a}.reopened_at`),
  },
};
