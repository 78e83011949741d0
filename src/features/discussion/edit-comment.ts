import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseEdit } from '../../domain/discussion.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Markdown } from '../../platform/graphql/scalars.js';
import { asEntryActor, record } from '../log/record.js';
import { CommentEntity } from './comment.entity.js';
import { Comment } from './comment.type.js';
import { CommentVersionEntity } from './comment-version.entity.js';
import { lockComment } from './comments.store.js';
import { groupClosed } from './threads.store.js';

@InputType({ description: 'A comment said anew.' })
class EditCommentInput {
  @Field(() => ID, { description: 'The comment.' })
  comment!: string;
  @Field(() => Markdown, { description: 'What it is to say, in the same language.' })
  body!: string;
}

@ObjectType({ description: 'The edited comment, or why it stays as it is.' })
class EditCommentPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: 'The comment.' })
  comment?: Comment | null;
}

@Resolver()
export class EditComment {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => EditCommentPayload, {
    description:
      'Changes what a comment says, by its author; what it said before stays readable. Refusals: THREAD_RESOLVED, GROUP_CLOSED, COMMENT_REMOVED.',
  })
  editComment(
    @Args('input', { description: 'The change.' }) input: EditCommentInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'editComment', input, async (tx) => {
      const { thread, comment } = await lockComment(tx, request, input.comment);
      const actor = authorise(request.viewer, 'comment.edit', {
        own: comment.author === request.viewer?.acting?.membership,
      });
      const refused = refuseEdit({ ...thread, groupClosed: await groupClosed(tx, request, thread) }, comment);
      if (refused) return refused;
      if (comment.body === null) throw new Error('a comment that is not removed has a text');
      const { partnership: partnershipId } = actor;
      const version = comment.versions + 1;
      tx.insert(CommentVersionEntity, {
        partnershipId,
        commentId: comment.id,
        number: version,
        audience: thread.audience,
        body: comment.body,
        writtenAt: comment.writtenAt,
      });
      const said = { body: input.body, editedAt: tx.now };
      tx.update(CommentEntity, { partnershipId, id: comment.id }, said);
      const where = { partnership: partnershipId, audience: thread.audience, actor: asEntryActor(actor) };
      const data = { thread: thread.id, version: version + 1 };
      record(tx, where, 'comment.edited', { type: 'COMMENT', id: comment.id }, data);
      return { comment: comment.id };
    });
  }
}
