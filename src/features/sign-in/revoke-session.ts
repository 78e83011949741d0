import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { notFound, unauthenticated } from '../../platform/graphql/errors.js';
import { decodeNodeId } from '../../platform/graphql/node-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { networkOf } from '../../platform/http/network-of.js';
import { Sessions } from './sessions.store.js';

@InputType({ description: 'Which session shall end.' })
class RevokeSessionInput {
  @Field(() => ID, {
    description: 'One of viewer.sessions. NOT_FOUND where it is over, or not one of the viewer.',
  })
  session!: string;
}

@ObjectType({ description: 'That the session has ended.' })
class RevokeSessionPayload extends Payload {
  @Field({ description: 'True: the session has ended, its tokens are refused.' })
  revoked!: boolean;
}

@Resolver()
export class RevokeSession {
  constructor(private readonly sessions: Sessions) {}

  @Mutation(() => RevokeSessionPayload, {
    description:
      "Ends one of the viewer's own sessions at once: that of a device lost, or the one they act in.",
  })
  async revokeSession(
    @Args('input', { description: 'Which.' }) input: RevokeSessionInput,
    @Context() request: Request,
  ): Promise<RevokeSessionPayload> {
    const { viewer } = request;
    if (!viewer) throw unauthenticated();
    const key = decodeNodeId(input.session);
    const revoked =
      key?.type === 'Session' &&
      (await this.sessions.revoke(viewer.user, key.id, networkOf(request.network)));
    if (!revoked) throw notFound(['session']);
    if (key.id === viewer.session) request.forgetViewer();
    return { revoked };
  }
}
