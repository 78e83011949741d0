import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseRemoval } from '../../domain/discussion.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { unauthenticated } from '../../platform/graphql/errors.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Reasons } from '../../platform/graphql/scalars.js';
import { asEntryActor, record } from '../log/record.js';
import { authorStanding } from './author-standing.js';
import { CommentEntity } from './comment.entity.js';
import { Comment } from './comment.type.js';
import { lockComment } from './comments.store.js';

@InputType({ description: 'A comment that is to go.' })
class RemoveCommentInput {
  @Field(() => ID, { description: 'The comment.' })
  comment!: string;
  @Field(() => Reasons, { description: 'Why, for all who read the thread.' })
  reason!: string;
}

@ObjectType({ description: 'What is left of the comment, or why it stays.' })
class RemoveCommentPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: 'The comment without its text.' })
  comment?: Comment | null;
}

@Resolver()
export class RemoveComment {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => RemoveCommentPayload, {
    description:
      'Takes away what a comment says and ever said; that it was there, the reason and the answers to it stay. By its author, or a focal point of its side; of one by a joint organisation, a focal point of any side. Refusals: COMMENT_REMOVED.',
  })
  removeComment(
    @Args('input', { description: 'Which, and why.' }) input: RemoveCommentInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'removeComment', input, async (tx) => {
      const { viewer } = request;
      const { thread, comment } = await lockComment(tx, request, input.comment);
      if (!viewer) throw unauthenticated();
      const actor = authorise(viewer, 'comment.remove', authorStanding(viewer, comment));
      const refused = refuseRemoval(comment);
      if (refused) return refused;
      const { partnership: partnershipId } = actor;
      // Its earlier versions go with it: the database forgets them in the same step.
      tx.update(
        CommentEntity,
        { partnershipId, id: comment.id },
        { body: null, removedAt: tx.now, removedReason: input.reason },
      );
      const where = { partnership: partnershipId, audience: thread.audience, actor: asEntryActor(actor) };
      record(tx, where, 'comment.removed', { type: 'COMMENT', id: comment.id }, { thread: thread.id });
      return { comment: comment.id };
    });
  }
}
