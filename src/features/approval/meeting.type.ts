import { Field, ObjectType } from '@nestjs/graphql';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { DateTime, Reasons } from '../../platform/graphql/scalars.js';
import { Organisation } from '../people/organisation.type.js';

@ObjectType('Meeting', {
  description: 'A meeting about a round, as a side has asked for it. Both sides see it.',
})
export class Meeting {
  @Field({ description: 'The code of the side that asked.' })
  side!: string;
  @Field(() => Organisation, { description: 'The organisation whose focal point asked.' })
  askedBy!: Organisation;
  @Field(() => DateTime, { description: 'When.' })
  askedAt!: string;
  @Field(() => Reasons, { description: 'Why, and what is to be talked about.' })
  agenda!: string;
}

export const meetingModel: TypeModel = {
  table: 'meeting_request',
  audience: true,
  fields: {
    side: (a) => `${a}.side_code`,
    askedBy: {
      one: 'Organisation',
      from: (a, b) =>
        `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.organisation_id`,
    },
    askedAt: (a) => instant(`${a}.asked_at`),
    agenda: (a) => `${a}.agenda`,
  },
};
