import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Refused } from '../../domain/refusal.js';
import { badRequest } from '../../platform/graphql/errors.js';
import type { Request } from '../../platform/graphql/request.js';
import { networkOf } from '../../platform/http/network-of.js';
import { type HandedTokens, handed, refuseForeignPage, sessionEnded } from './handed-tokens.js';
import { SessionPayload } from './session-payload.type.js';
import { Sessions } from './sessions.store.js';

@InputType({ description: 'The session to go on with.' })
export class RefreshSessionInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The refresh token received last; not given by a page that has it in the cookie (header Concord-Session: cookie).',
  })
  refreshToken?: string | null;
}

@ObjectType({ description: 'The next pair of tokens, or why there is none.' })
export class RefreshSessionPayload extends SessionPayload {}

@Resolver()
export class RefreshSession {
  constructor(private readonly sessions: Sessions) {}

  @Mutation(() => RefreshSessionPayload, {
    description:
      'Exchanges a refresh token for the next pair. A token presented a second time ends the session: somebody else may have it. From the cookie of a browser it may come again within half a minute while the next was never used: the answer was lost. SESSION_ENDED: sign in again.',
  })
  async refreshSession(
    @Args('input', { description: 'The refresh token received last.' }) { refreshToken }: RefreshSessionInput,
    @Context() request: Request,
  ): Promise<HandedTokens | Refused> {
    refuseForeignPage(request);
    const network = networkOf(request.network);
    if (!request.cookie?.wanted) {
      if (typeof refreshToken !== 'string') throw badRequest('Give the refresh token.', ['refreshToken']);
      const tokens = await this.sessions.rotate(refreshToken, network);
      return tokens ? handed(request, tokens) : sessionEnded(request);
    }
    if (typeof refreshToken === 'string')
      throw badRequest('The cookie has the refresh token.', ['refreshToken']);
    const { token } = request.cookie;
    const tokens = token && (await this.sessions.rotateInBrowser(token, network));
    return tokens ? handed(request, tokens) : sessionEnded(request);
  }
}
