import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { possible } from '../../domain/action.js';
import { admitLead, leadsWith } from '../../domain/lead.js';
import { isRefused } from '../../domain/refusal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Action } from './action.type.js';
import { authoriseOn } from './action-standing.js';
import { addLead, findInvited } from './leads.store.js';
import { endOffers } from './offers.store.js';
import { recordOnAction } from './record-on-action.js';
import { lockText, writeNextRevision } from './revisions.store.js';

@InputType({ description: 'An invitation to lead an action for another side.' })
class InviteLeadInput {
  @Field(() => ID, { description: 'The action.' })
  action!: string;
  @Field(() => ID, { description: 'The organisation invited: accredited, of a side without a lead.' })
  organisation!: string;
}

@ObjectType({ description: 'The action with its new lead, or why it has none.' })
class InviteLeadPayload extends Payload {
  @Field(() => Action, { nullable: true, description: 'The action as it is now.' })
  action?: Action | null;
}

@Resolver()
export class InviteLead {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => InviteLeadPayload, {
    description:
      'The first lead makes an organisation of another side its lead there, by a new revision. Until the first proposal the organisation is in the circle from now on and reads all that is in it. It confirms the text by confirmLead, or says no by declineLead. Open offers of its side end. Refusals: TEXT_FROZEN, WRONG_STATE, LEAD_TAKEN, NOT_ANOTHER_SIDE, NOT_ACCREDITED.',
  })
  inviteLead(
    @Args('input', { description: 'The action and the organisation.' }) input: InviteLeadInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'inviteLead', input, async (tx) => {
      const text = await lockText(tx, request, input.action);
      const { action } = text;
      const actor = authoriseOn(request, 'lead.invite', action);
      const path = ['organisation'];
      const organisation = readId(request, input.organisation, 'Organisation', path);
      const invited = await findInvited(tx, request, organisation, path);
      const agreed = possible('lead.invite', action, actor) ?? admitLead(action, invited);
      if (isRefused(agreed)) return agreed;
      const { side } = agreed;
      const written = writeNextRevision(tx, text, actor, { leads: leadsWith(action, side, organisation) });
      addLead(tx, action, { side, organisation, revision: written.revision });
      endOffers(tx, action, side);
      recordOnAction(tx, action, actor, 'lead.invited', { organisation, side, ...written });
      return { action: action.id };
    });
  }
}
