import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { possible, staleDigest } from '../../domain/action.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Digest } from '../../platform/graphql/scalars.js';
import { Action } from './action.type.js';
import { authoriseOn } from './action-standing.js';
import { lockAction } from './actions.store.js';
import { confirmDigest } from './leads.store.js';
import { recordOnAction } from './record-on-action.js';

@InputType({ description: 'The text that a lead organisation stands behind.' })
class ConfirmLeadInput {
  @Field(() => ID, { description: 'The action.' })
  action!: string;
  @Field(() => Digest, {
    description:
      'The digest of the text read; it must be that of the candidate, or else of the current text.',
  })
  digest!: string;
}

@ObjectType({ description: 'The action with a confirmed text, or why it is not confirmed.' })
class ConfirmLeadPayload extends Payload {
  @Field(() => Action, { nullable: true, description: 'The action as it is now.' })
  action?: Action | null;
}

@Resolver()
export class ConfirmLead {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => ConfirmLeadPayload, {
    description:
      'A lead organisation confirms that it leads on the current text, or on the candidate of an approved action; any later revision lapses that. A round needs it of the leads of all sides. Refusals: WRONG_STATE, ALREADY_CONFIRMED, STALE_DIGEST.',
  })
  confirmLead(
    @Args('input', { description: 'The action and the digest of the text.' }) input: ConfirmLeadInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'confirmLead', input, async (tx) => {
      const action = await lockAction(tx, request, input.action);
      const actor = authoriseOn(request, 'lead.confirm', action);
      const refused = possible('lead.confirm', action, actor) ?? staleDigest(action, input.digest);
      if (refused) return refused;
      const { organisation } = actor;
      const { revision, digest } = action;
      confirmDigest(tx, action, organisation, digest);
      recordOnAction(tx, action, actor, 'lead.confirmed', {
        organisation,
        side: actor.side,
        revision,
        digest,
      });
      return { action: action.id };
    });
  }
}
