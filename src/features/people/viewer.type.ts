import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '../../domain/role.js';
import { EmailAddress } from '../../platform/graphql/scalars.js';
import { Membership, Roles } from './membership.type.js';

@ObjectType('MembershipChoice', {
  description: 'A membership that the viewer may act by: a value for the header Concord-Membership.',
})
export class MembershipChoice {
  @Field(() => ID, { description: 'The value of the header Concord-Membership.' })
  id!: string;
  @Field({ description: 'The name of the partnership in addresses.' })
  partnership!: string;
  @Field({ description: 'The name of the organisation.' })
  organisation!: string;
  @Field(() => String, { nullable: true, description: 'The code of the side; null: joint.' })
  side!: string | null;
  @Field(() => [Roles], { description: 'What it allows.' })
  roles!: Role[];
}

@ObjectType('Viewer', { description: 'Who asks.' })
export class Viewer {
  @Field({ description: 'The name the viewer goes by.' })
  name!: string;
  @Field(() => EmailAddress, { description: 'The address they sign in with.' })
  email!: string;
  @Field({ description: 'Whether they administer the installation.' })
  administrator!: boolean;
  @Field(() => [MembershipChoice], { description: 'The memberships they may act by, over all partnerships.' })
  memberships!: MembershipChoice[];
  @Field(() => Membership, {
    nullable: true,
    description:
      'The membership this request acts by: the one named in the header, or the only one; else null.',
  })
  membership!: unknown;
}
