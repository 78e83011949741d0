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
import { lockText, writeNextRevision } from './revisions.store.js';

@InputType({ description: 'The next text of an action, whole.' })
class ReviseActionInput {
  @Field(() => ID, { description: 'The action.' })
  action!: string;
  @Field(() => Int, {
    description: 'The number of the revision it was written from: Action.revision as it was read.',
  })
  expectedRevision!: number;
  @Field(() => RevisionContentInput, {
    description: 'The text, whole: what is left out is empty from now on.',
  })
  content!: RevisionContentInput;
}

@ObjectType({ description: 'The action with its new text, or why it has none.' })
class ReviseActionPayload extends Payload {
  @Field(() => Action, { nullable: true, description: 'The action; its revision is one higher.' })
  action?: Action | null;
}

@Resolver()
export class ReviseAction {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => ReviseActionPayload, {
    description:
      'Writes the next revision of an action for one of its lead organisations. It is confirmed for that organisation; what the other leads confirmed lapses. Refusals: TEXT_FROZEN, WRONG_STATE, STALE_REVISION, LANGUAGE_UNKNOWN, LANGUAGE_TWICE, CODE_UNKNOWN, DATES_REVERSED.',
  })
  reviseAction(
    @Args('input', { description: 'The text, and the revision it was written from.' })
    input: ReviseActionInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'reviseAction', input, async (tx) => {
      const text = await lockText(tx, request, input.action);
      const { action, facts } = text;
      const actor = authoriseOn(request, 'action.revise', action);
      const content = revisionInput(input.content);
      const refused =
        possible('action.revise', action, actor) ??
        staleRevision(action, input.expectedRevision) ??
        refuseRevision(content, facts);
      if (refused) return refused;
      const written = writeNextRevision(tx, text, actor, { content });
      recordOnAction(tx, action, actor, 'action.revised', written);
      return { action: action.id };
    });
  }
}
