import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseEdit } from '../../domain/discussion.js';
import { isRefused } from '../../domain/refusal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Markdown } from '../../platform/graphql/scalars.js';
import { asEntryActor, record } from '../log/record.js';
import { CommentEntity } from './comment.entity.js';
import { Comment } from './comment.type.js';
import { saysWithMentions } from './comment-mention.type.js';
import { CommentVersionEntity } from './comment-version.entity.js';
import { lockComment } from './comments.store.js';
import { findMentions, keepMentions } from './mentions.store.js';
import { groupClosed } from './threads.store.js';

@InputType({ description: 'A comment said anew.' })
class EditCommentInput {
  @Field(() => ID, { description: 'The comment.' })
  comment!: string;
  @Field(() => Markdown, { description: `In the same language. ${saysWithMentions}` })
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
      'Changes what a comment says, by its author; what it said before stays readable, what it mentioned may stay. NOT_FOUND at body: a mention of what the viewer does not see. Refusals: THREAD_RESOLVED, GROUP_CLOSED, COMMENT_REMOVED, MENTIONS_TOO_MANY, MENTION_OUTSIDE.',
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
      const { id: commentId, version } = comment;
      const { audience, id: threadId } = thread;
      const edited = { comment: commentId, version };
      const mentioned = await findMentions(tx, request, input.body, audience, edited);
      if (isRefused(mentioned)) return mentioned;
      tx.insert(CommentVersionEntity, {
        partnershipId,
        commentId,
        number: version,
        audience,
        body: comment.body,
        writtenAt: comment.writtenAt,
      });
      const next = version + 1;
      const said = { body: input.body, editedAt: tx.now, version: next };
      tx.update(CommentEntity, { partnershipId, id: commentId, version }, said);
      keepMentions(tx, { partnershipId, audience, threadId, commentId, version: next }, mentioned);
      const where = { partnership: partnershipId, audience, actor: asEntryActor(actor) };
      const data = { thread: threadId, version: next };
      record(tx, where, 'comment.edited', { type: 'COMMENT', id: commentId }, data);
      return { comment: commentId };
    });
  }
}
