import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { possible } from '../../domain/action.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { authoriseOn } from './action-standing.js';
import { lockAction } from './actions.store.js';
import { LeadOffer } from './lead.type.js';
import { addOffer } from './offers.store.js';
import { recordOnAction } from './record-on-action.js';

@InputType({ description: 'An offer to lead an action.' })
class OfferLeadInput {
  @Field(() => ID, { description: 'The action.' })
  action!: string;
}

@ObjectType({ description: 'The offer, or why there is none.' })
class OfferLeadPayload extends Payload {
  @Field(() => LeadOffer, { nullable: true, description: 'The open offer.' })
  offer?: LeadOffer | null;
}

@Resolver()
export class OfferLead {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => OfferLeadPayload, {
    description:
      'The organisation acted for offers itself as the lead of its side on a proposed action; the first lead answers by answerOffer. Refusals: WRONG_STATE, LEAD_TAKEN, OFFER_OPEN.',
  })
  offerLead(
    @Args('input', { description: 'The action.' }) input: OfferLeadInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'offerLead', input, async (tx) => {
      const action = await lockAction(tx, request, input.action);
      const actor = authoriseOn(request, 'lead.offer', action);
      const { organisation, side } = actor;
      if (side === null) throw new Error('the matrix lets only organisations of a side offer to lead');
      const refused = possible('lead.offer', action, actor);
      if (refused) return refused;
      const offer = addOffer(tx, action, side, organisation);
      recordOnAction(tx, action, actor, 'lead.offered', { organisation, side });
      return { offer };
    });
  }
}
