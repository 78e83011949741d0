import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { BeginsWithTransaction } from '../../access/begins-with-transaction.js';
import { momentOfComment, refuseComment, refuseLanguage, refuseReply } from '../../domain/discussion.js';
import { isRefused } from '../../domain/refusal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Locale, Markdown } from '../../platform/graphql/scalars.js';
import { asEntryActor, record } from '../log/record.js';
import { partnershipFacts } from '../partnerships/partnership-facts.queries.js';
import { CommentEntity } from './comment.entity.js';
import { Comment } from './comment.type.js';
import { saysWithMentions } from './comment-mention.type.js';
import { commentOf } from './comments.store.js';
import { findMentions, keepMentions } from './mentions.store.js';
import { hasWritten } from './reading.store.js';
import { ThreadEntity } from './thread.entity.js';
import { groupClosed, lockThread } from './threads.store.js';

@InputType({ description: 'A comment in a thread.' })
class PostCommentInput {
  @Field(() => ID, { description: 'The thread.' })
  thread!: string;
  @Field(() => Markdown, { description: saysWithMentions })
  body!: string;
  @Field(() => Locale, { description: 'Its language, a working language of the partnership.' })
  language!: string;
  @Field(() => ID, { nullable: true, description: 'The comment it answers, of the same thread.' })
  replyTo?: string | null;
}

@ObjectType({ description: 'The posted comment, or why there is none.' })
class PostCommentPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: 'The comment.' })
  comment?: Comment | null;
}

@Resolver()
export class PostComment {
  constructor(private readonly work: UnitOfWork) {}

  @BeginsWithTransaction()
  @Mutation(() => PostCommentPayload, {
    description:
      'Writes a comment in a thread, read by whoever reads the thread. NOT_FOUND at body: a mention of what the viewer does not see. Refusals: THREAD_RESOLVED, GROUP_CLOSED, COMMENT_REMOVED (the one to be answered), LANGUAGE_UNKNOWN, MENTIONS_TOO_MANY, MENTION_OUTSIDE.',
  })
  postComment(
    @Args('input', { description: 'The comment.' }) input: PostCommentInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'postComment', input, async (tx) => {
      const { scope } = request;
      const replyTo = input.replyTo ? readId(request, input.replyTo, 'Comment', ['replyTo']) : null;
      const [thread, facts, answered] = await Promise.all([
        lockThread(tx, request, input.thread),
        partnershipFacts(tx, scope),
        replyTo
          ? commentOf(tx, scope, replyTo, readId(request, input.thread, 'Thread', ['thread']))
          : undefined,
      ]);
      if (!facts) throw notFound(['thread']);
      const actor = authorise(request.viewer, 'comment.post');
      if (replyTo && !answered) throw notFound(['replyTo']);
      const refused =
        refuseComment({ ...thread, groupClosed: await groupClosed(tx, request, thread) }) ??
        refuseReply(answered) ??
        refuseLanguage(input.language, facts.workingLanguages);
      if (refused) return refused;
      const { id: threadId, commentCount, audience } = thread;
      const mentioned = await findMentions(tx, request, input.body, audience);
      if (isRefused(mentioned)) return mentioned;
      const { partnership: partnershipId, membership, organisation } = actor;
      const id = tx.nextId();
      const at = momentOfComment(tx.now, thread.lastCommentAt);
      tx.insert(CommentEntity, {
        partnershipId,
        id,
        audience,
        threadId,
        ordinal: commentCount + 1,
        parentId: replyTo,
        body: input.body,
        language: input.language,
        membershipId: membership,
        organisationId: organisation,
        createdAt: at,
      });
      tx.update(
        ThreadEntity,
        { partnershipId, id: threadId },
        { commentCount: commentCount + 1, lastCommentAt: at },
      );
      keepMentions(tx, { partnershipId, audience, threadId, commentId: id, version: 1 }, mentioned);
      hasWritten(tx, actor, thread, commentCount);
      const where = { partnership: partnershipId, audience, actor: asEntryActor(actor), at };
      record(tx, where, 'comment.posted', { type: 'COMMENT', id }, { thread: threadId, replyTo });
      return { comment: id };
    });
  }
}
