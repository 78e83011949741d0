import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Refused, refuse } from '../../domain/refusal.js';
import type { Request } from '../../platform/graphql/request.js';
import { networkOf } from '../../platform/http/network-of.js';
import { SessionPayload } from './session-payload.type.js';
import { Sessions, type Tokens } from './sessions.store.js';

@InputType({ description: 'The session to go on with.' })
export class RefreshSessionInput {
  @Field({ description: 'The refresh token received last.' })
  refreshToken!: string;
}

@ObjectType({ description: 'The next pair of tokens, or why there is none.' })
export class RefreshSessionPayload extends SessionPayload {}

@Resolver()
export class RefreshSession {
  constructor(private readonly sessions: Sessions) {}

  @Mutation(() => RefreshSessionPayload, {
    description:
      'Exchanges a refresh token for the next pair. A token presented a second time ends the session: somebody else may have it. SESSION_ENDED: sign in again.',
  })
  async refreshSession(
    @Args('input', { description: 'The refresh token received last.' }) { refreshToken }: RefreshSessionInput,
    @Context() request: Request,
  ): Promise<Tokens | Refused> {
    const tokens = await this.sessions.rotate(refreshToken, networkOf(request.network));
    return tokens ?? refuse('SESSION_ENDED');
  }
}
