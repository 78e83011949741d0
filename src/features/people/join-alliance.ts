import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseJoining } from '../../domain/alliance.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { allianceStanding, enter, lockAlliances } from './alliances.store.js';
import { Organisation } from './organisation.type.js';

@InputType({ description: 'An alliance and an organisation that is a member of it.' })
class JoinAllianceInput {
  @Field(() => ID, { description: 'The alliance. NOT_FOUND where the viewer sees none of that id.' })
  alliance!: string;
  @Field(() => ID, { description: 'The organisation that joins; of any side, or joint. NOT_FOUND alike.' })
  organisation!: string;
}

@ObjectType({ description: 'The alliance with its new member, or why not.' })
class JoinAlliancePayload extends Payload {
  @Field(() => Organisation, { nullable: true, description: 'The alliance.' })
  alliance?: Organisation | null;
  @Field(() => Organisation, { nullable: true, description: 'The organisation.' })
  organisation?: Organisation | null;
}

@Resolver()
export class JoinAlliance {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => JoinAlliancePayload, {
    description:
      'Enters an organisation as a member of an alliance. For a contributor of the alliance, or a focal point of its side (of a joint alliance, of any). It changes no right and no vote: rules that ask for kinds look at each organisation by itself. The organisation leaves by leaveAlliance when it will. Refusals: NOT_AN_ALLIANCE, NOT_ACCREDITED (either of the two), ALREADY_IN_ALLIANCE, ALLIANCE_CIRCLE.',
  })
  joinAlliance(
    @Args('input', { description: 'Who joins what.' }) input: JoinAllianceInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'joinAlliance', input, async (tx) => {
      const found = await lockAlliances(tx, request, input);
      const actor = authorise(
        request.viewer,
        'alliance.join',
        allianceStanding(request.viewer, found.alliance),
      );
      const refused = refuseJoining(found.alliance, found.organisation, found.now);
      if (refused) return refused;
      enter(tx, actor, found);
      return { alliance: found.alliance.id, organisation: found.organisation.id };
    });
  }
}
