import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/refusal.type.js';
import { DateTime } from '../../platform/graphql/scalars.js';

/** What begins or goes on with a session: the next pair of tokens. */
@ObjectType({ isAbstract: true })
export abstract class SessionPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'For the header Authorization: Bearer …, for ten minutes.',
  })
  accessToken?: string;
  @Field(() => DateTime, { nullable: true, description: 'When the access token stops being good.' })
  accessTokenExpiresAt?: Date;
  @Field(() => String, {
    nullable: true,
    description: 'For refreshSession, good once. Whoever has it has the session: keep it secret.',
  })
  refreshToken?: string;
}
