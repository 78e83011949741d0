import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type ThreadAudienceKind, threadAudiences } from '../../domain/thread-subject.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { Group } from '../groups/group.type.js';
import { Organisation } from '../people/organisation.type.js';

export const ThreadAudienceKinds = enumOf(threadAudiences);
registerEnumType(ThreadAudienceKinds, {
  name: 'ThreadAudienceKind',
  description: 'Who reads a thread. For all others it does not exist.',
  valuesMap: {
    PARTNERSHIP: { description: 'All members of the partnership.' },
    SIDE: { description: 'All organisations of one side.' },
    AUTHORITIES: { description: 'The GOVERNMENT organisations of one side.' },
    GROUP: { description: 'The organisations of a group.' },
    ORGANISATION: { description: 'One organisation.' },
    CIRCLE: { description: 'The lead organisations of an action that is not proposed yet.' },
  },
});

@ObjectType('ThreadAudience', { description: 'Who reads a thread.' })
export class ThreadAudience {
  @Field(() => ThreadAudienceKinds, { description: 'What kind of audience it is.' })
  kind!: ThreadAudienceKind;
  @Field(() => String, { nullable: true, description: 'The code of the side, where it is of one.' })
  side!: string | null;
  @Field(() => Organisation, { nullable: true, description: 'The organisation, where it is of one.' })
  organisation!: Organisation | null;
  @Field(() => Group, { nullable: true, description: 'The group, where it is of one.' })
  group!: Group | null;
}

export const threadAudienceModel: TypeModel = {
  table: 'audience',
  audience: true,
  fields: {
    kind: (a) => `${a}.kind`,
    side: (a) => `${a}.side_code`,
    organisation: {
      one: 'Organisation',
      from: (a, b) =>
        `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.organisation_id`,
    },
    group: {
      one: 'Group',
      from: (a, b) =>
        `partnership_group ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.group_id`,
    },
  },
};
