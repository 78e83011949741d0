import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { type ReportReason, refuseReport, refuseUnread } from '../../domain/report.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { unauthenticated } from '../../platform/graphql/errors.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Reasons } from '../../platform/graphql/scalars.js';
import { Comment } from './comment.type.js';
import { ReportReasons } from './comment-report.type.js';
import { lockComment } from './comments.store.js';
import { hasReported, hasSettlers, keepReport } from './reports.store.js';

@InputType({ description: 'A report of a comment.' })
class ReportCommentInput {
  @Field(() => ID, { description: 'The comment.' })
  comment!: string;
  @Field(() => ReportReasons, { description: 'What is wrong with it.' })
  reason!: ReportReason;
  @Field(() => Reasons, { description: 'The same in words, for those who settle it.' })
  words!: string;
}

@ObjectType({ description: 'The reported comment, or why it is not reported.' })
class ReportCommentPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: 'The comment, as it was.' })
  comment?: Comment | null;
}

@Resolver()
export class ReportComment {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => ReportCommentPayload, {
    description:
      "Reports a comment of somebody else to the focal points of its author's side who read it (of a joint organisation's: of every side), once. Neither its author nor anybody else learns of it. Refusals: OWN_COMMENT, COMMENT_REMOVED, ALREADY_REPORTED, NOBODY_TO_SETTLE.",
  })
  reportComment(
    @Args('input', { description: 'Which, and what is wrong.' }) input: ReportCommentInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'reportComment', input, async (tx) => {
      const { viewer } = request;
      const { thread, comment } = await lockComment(tx, request, input.comment);
      if (!viewer) throw unauthenticated();
      const actor = authorise(viewer, 'comment.report');
      const [reported, settlers] = await Promise.all([
        hasReported(tx, request, viewer, comment.id),
        hasSettlers(tx, request, viewer, thread.audience, comment),
      ]);
      const { removed } = comment;
      const refused =
        refuseReport({ removed, reported, own: comment.authorUser === actor.user }) ?? refuseUnread(settlers);
      if (refused) return refused;
      keepReport(tx, actor, thread.audience, comment, input);
      return { comment: comment.id };
    });
  }
}
