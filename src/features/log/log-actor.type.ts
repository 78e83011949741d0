import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import { type Role, roles } from '../../domain/role.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { Membership, User } from '../people/membership.type.js';
import { Organisation } from '../people/organisation.type.js';

const ActorRoles = enumOf([...roles, 'ADMINISTRATOR'] as const);
registerEnumType(ActorRoles, {
  name: 'ActorRole',
  description: 'The role that allowed an act.',
  valuesMap: {
    OBSERVER: { description: 'Reads.' },
    CONTRIBUTOR: { description: 'Writes for the organisation.' },
    APPROVER: { description: "Takes the organisation's position." },
    FOCAL_POINT: { description: 'Coordinates a side.' },
    SECRETARIAT: { description: 'Keeps the roadmap and opens rounds.' },
    ADMINISTRATOR: { description: 'Of the installation: founds partnerships; no member of any.' },
  },
});

@ObjectType('LogActor', { description: 'Who acted, as it was then.' })
export class LogActor {
  @Field(() => User, { nullable: true, description: 'The person; null for who is no member.' })
  user!: User | null;
  @Field(() => Membership, {
    nullable: true,
    description: 'The membership acted by; null for an administrator of the installation.',
  })
  membership!: Membership | null;
  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation acted for; null for an administrator of the installation.',
  })
  organisation!: Organisation | null;
  @Field(() => Membership, {
    nullable: true,
    description: 'The approver that was acted for by a substitute; null where nobody was.',
  })
  substituteFor!: Membership | null;
  @Field(() => ActorRoles, { description: 'The role that allowed the act.' })
  role!: Role | 'ADMINISTRATOR';
}

const ofActor = (a: string, name: string): string => `(${a}.actor ->> '${name}')::uuid`;

// A person is only ever reached through a membership that the viewer may see.
export const logActorModel: TypeModel = {
  fields: {
    user: {
      one: 'User',
      from: (a, b) =>
        `app_user ${b} join membership m on m.user_id = ${b}.id and ${visible('m')} where m.partnership_id = ${a}.partnership_id and m.id = ${ofActor(a, 'membership')}`,
    },
    membership: {
      one: 'Membership',
      from: (a, b) =>
        `membership ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${ofActor(a, 'membership')}`,
    },
    organisation: {
      one: 'Organisation',
      from: (a, b) =>
        `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${ofActor(a, 'organisation')}`,
    },
    substituteFor: {
      one: 'Membership',
      from: (a, b) =>
        `membership ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${ofActor(a, 'substituteFor')}`,
    },
    role: (a) => `${a}.actor ->> 'role'`,
  },
};
