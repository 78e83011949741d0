import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseDismissal } from '../../domain/report.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { unauthenticated } from '../../platform/graphql/errors.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Reasons } from '../../platform/graphql/scalars.js';
import { authorStanding } from './author-standing.js';
import { Comment } from './comment.type.js';
import { lockComment } from './comments.store.js';
import { dismiss, openReports } from './reports.store.js';

@InputType({ description: 'A comment that stays although it is reported.' })
class DismissReportsInput {
  @Field(() => ID, { description: 'The comment.' })
  comment!: string;
  @Field(() => Reasons, { description: 'Why, for those who reported it.' })
  reasons!: string;
}

@ObjectType({ description: 'The comment that stays, or why nothing was dismissed.' })
class DismissReportsPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: 'The comment, with its reports.' })
  comment?: Comment | null;
}

@Resolver()
export class DismissReports {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => DismissReportsPayload, {
    description:
      "Dismisses all open reports of a comment; removeComment upholds them instead. By a focal point of its author's side; of one by a joint organisation, of any side; never by its author. Refusals: NO_REPORTS.",
  })
  dismissReports(
    @Args('input', { description: 'Which, and why.' }) input: DismissReportsInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'dismissReports', input, async (tx) => {
      const { viewer } = request;
      const { comment } = await lockComment(tx, request, input.comment);
      if (!viewer) throw unauthenticated();
      const actor = authorise(viewer, 'reports.dismiss', authorStanding(viewer, comment));
      const open = await openReports(tx, request, viewer, comment.id);
      const refused = refuseDismissal(open.length > 0);
      if (refused) return refused;
      dismiss(tx, actor, open, input.reasons);
      return { comment: comment.id };
    });
  }
}
