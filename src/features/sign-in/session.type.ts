import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../platform/graphql/scalars.js';

@ObjectType('Session', {
  description: 'A sign-in of the viewer that has not ended: a device, a browser, a program.',
})
export class Session {
  @Field(() => ID, { description: 'For revokeSession.' })
  id!: string;
  @Field(() => DateTime, { description: 'When they signed in.' })
  createdAt!: Date;
  @Field(() => DateTime, {
    description: 'When its tokens were last renewed, at most ten minutes before its last use.',
  })
  lastUsedAt!: Date;
  @Field(() => DateTime, { description: 'When it ends by itself.' })
  expiresAt!: Date;
  @Field(() => String, {
    nullable: true,
    description:
      'From about where it was last renewed: 192.0.2.0/24 of an IPv4 address, 2001:db8:1::/48 of an IPv6 one; null where it is not known.',
  })
  network!: string | null;
  @Field({ description: 'Whether it is the session of this very request.' })
  current!: boolean;
}
