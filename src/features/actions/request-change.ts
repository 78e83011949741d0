import { Args, Context, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { possible, staleRevision } from '../../domain/action.js';
import { refuseRevision } from '../../domain/revision-input.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Action } from './action.type.js';
import { authoriseOn } from './action-standing.js';
import { recordOnAction } from './record-on-action.js';
import { RevisionContentInput, revisionInput } from './revision.input.js';
import { lockText, writeCandidate } from './revisions.store.js';

@InputType({ description: 'The text that is to take the place of the approved one, whole.' })
class RequestChangeInput {
  @Field(() => ID, { description: 'The action.' })
  action!: string;
  @Field(() => Int, {
    description:
      'The number of the revision it was written from: of Action.candidate where there is one, else Action.revision.',
  })
  expectedRevision!: number;
  @Field(() => RevisionContentInput, { description: 'The text, whole: what is left out is empty in it.' })
  content!: RevisionContentInput;
}

@ObjectType({ description: 'The action with its candidate, or why it has none.' })
class RequestChangePayload extends Payload {
  @Field(() => Action, {
    nullable: true,
    description: 'The action: it shows the approved text, and the candidate beside it.',
  })
  action?: Action | null;
}

@Resolver()
export class RequestChange {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => RequestChangePayload, {
    description:
      'A lead organisation of an APPROVED action writes a candidate revision beside the approved one; a former candidate gives way to it. It is confirmed for that organisation; once the other leads have confirmed it too, it goes through a round of its own, and the approved text holds until that has approved it. Refusals: TEXT_FROZEN (a round is open on the candidate), WRONG_STATE, STALE_REVISION, LANGUAGE_UNKNOWN, LANGUAGE_TWICE, CODE_UNKNOWN, DATES_REVERSED.',
  })
  requestChange(
    @Args('input', { description: 'The text, and the revision it was written from.' })
    input: RequestChangeInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'requestChange', input, async (tx) => {
      const text = await lockText(tx, request, input.action);
      const { action, facts } = text;
      const actor = authoriseOn(request, 'action.requestChange', action);
      const content = revisionInput(input.content);
      const refused =
        possible('action.requestChange', action, actor) ??
        staleRevision(action, input.expectedRevision) ??
        refuseRevision(content, facts);
      if (refused) return refused;
      const written = writeCandidate(tx, text, actor, content);
      recordOnAction(tx, action, actor, 'change.requested', written);
      return { action: action.id };
    });
  }
}
