import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { commentOf } from './comments.store.js';
import { hasRead, ownBehind } from './reading.store.js';
import { Thread } from './thread.type.js';
import { lockThread } from './threads.store.js';

@InputType({ description: 'How far a thread was read.' })
class MarkReadInput {
  @Field(() => ID, { description: 'The thread.' })
  thread!: string;
  @Field(() => ID, { description: 'Its last comment that was read: it and all before it are.' })
  upTo!: string;
}

@ObjectType({ description: 'The thread, as far as it is read now.' })
class MarkReadPayload extends Payload {
  @Field(() => Thread, { nullable: true, description: 'The thread.' })
  thread?: Thread | null;
}

@Resolver()
export class MarkRead {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => MarkReadPayload, {
    description:
      'Notes how far the viewer has read a thread, for all their memberships; never further back than they had. Nobody else learns of it, and no log has it. Refuses nothing.',
  })
  markRead(
    @Args('input', { description: 'Which thread, and how far.' }) input: MarkReadInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'markRead', input, async (tx) => {
      const { scope } = request;
      const thread = await lockThread(tx, request, input.thread, 'read');
      const actor = authorise(request.viewer, 'thread.markRead');
      const upTo = readId(request, input.upTo, 'Comment', ['upTo']);
      const comment = await commentOf(tx, scope, upTo, thread.id);
      if (!comment) throw notFound(['upTo']);
      const own = await ownBehind(tx, scope.audiences, actor, thread.id, comment.ordinal);
      hasRead(tx, actor, thread, comment.ordinal, own);
      return { thread: thread.id };
    });
  }
}
