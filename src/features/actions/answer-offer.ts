import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { possible } from '../../domain/action.js';
import { admitLead, leadsWith } from '../../domain/lead.js';
import { isRefused, refuse } from '../../domain/refusal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Action } from './action.type.js';
import { authoriseOn } from './action-standing.js';
import { addLead, findInvited } from './leads.store.js';
import { closeOffer, endOffers, findOffer } from './offers.store.js';
import { recordOnAction } from './record-on-action.js';
import { lockTextOf, writeNextRevision } from './revisions.store.js';

@InputType({ description: 'The answer to an offer to lead.' })
class AnswerOfferInput {
  @Field(() => ID, { description: 'The offer.' })
  offer!: string;
  @Field({ description: 'Whether the organisation that offers itself becomes the lead of its side.' })
  accept!: boolean;
}

@ObjectType({ description: 'The action of the offer, or why it was not answered.' })
class AnswerOfferPayload extends Payload {
  @Field(() => Action, { nullable: true, description: 'The action as it is now.' })
  action?: Action | null;
}

@Resolver()
export class AnswerOffer {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => AnswerOfferPayload, {
    description:
      'The first lead accepts or declines an offer. Accepting writes a new revision with the new lead, who then confirms it; other offers for that side end. Refusals: TEXT_FROZEN, WRONG_STATE, OFFER_NOT_OPEN, NOT_ACCREDITED (suspended since).',
  })
  answerOffer(
    @Args('input', { description: 'The offer and the answer.' }) input: AnswerOfferInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'answerOffer', input, async (tx) => {
      const path = ['offer'];
      const found = await findOffer(tx, request, input.offer, path);
      const text = await lockTextOf(tx, request, found.action, path);
      const { action } = text;
      const actor = authoriseOn(request, 'offer.answer', action);
      const refused = possible('offer.answer', action, actor);
      if (refused) return refused;
      const offer = action.offers.find(({ id }) => id === found.offer);
      if (!offer) return refuse('OFFER_NOT_OPEN', path);
      const { organisation, side } = offer;
      if (!input.accept) {
        closeOffer(tx, action, offer.id, 'DECLINED');
        recordOnAction(tx, action, actor, 'offer.answered', { organisation, side, accepted: false });
        return { action: action.id };
      }
      const agreed = admitLead(action, await findInvited(tx, request, organisation, path));
      if (isRefused(agreed)) return { refusal: { ...agreed.refusal, path } };
      const written = writeNextRevision(tx, text, actor, { leads: leadsWith(action, side, organisation) });
      addLead(tx, action, { side, organisation, revision: written.revision });
      closeOffer(tx, action, offer.id, 'ACCEPTED');
      endOffers(tx, action, side);
      recordOnAction(tx, action, actor, 'offer.answered', { organisation, side, accepted: true, ...written });
      return { action: action.id };
    });
  }
}
