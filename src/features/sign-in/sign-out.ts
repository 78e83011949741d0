import { Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { unauthenticated } from '../../platform/graphql/errors.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { networkOf } from '../../platform/http/network-of.js';
import { Sessions } from './sessions.store.js';

@ObjectType({ description: 'That the session has ended.' })
export class SignOutPayload extends Payload {
  @Field({ description: 'True: the session has ended, its tokens are refused.' })
  signedOut!: boolean;
}

@Resolver()
export class SignOut {
  constructor(private readonly sessions: Sessions) {}

  @Mutation(() => SignOutPayload, {
    description:
      'Ends the session at once, on every device that has its tokens. A page that has it in the cookie (header Concord-Session: cookie) loses that too.',
  })
  async signOut(@Context() request: Request): Promise<SignOutPayload> {
    if (!request.viewer) throw unauthenticated();
    await this.sessions.end(request.viewer.session, networkOf(request.network));
    if (request.cookie?.permitted) request.cookie.clear();
    request.forgetViewer();
    return { signedOut: true };
  }
}
