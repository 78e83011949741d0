import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseLeaving } from '../../domain/alliance.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { alliedStanding, lockAlliances, quit } from './alliances.store.js';
import { Organisation } from './organisation.type.js';

@InputType({ description: 'An alliance and a member that is one no more.' })
class LeaveAllianceInput {
  @Field(() => ID, { description: 'The alliance. NOT_FOUND where the viewer sees none of that id.' })
  alliance!: string;
  @Field(() => ID, { description: 'The organisation that leaves. NOT_FOUND alike.' })
  organisation!: string;
}

@ObjectType({ description: 'The alliance and who has left it, or why not.' })
class LeaveAlliancePayload extends Payload {
  @Field(() => Organisation, { nullable: true, description: 'The alliance.' })
  alliance?: Organisation | null;
  @Field(() => Organisation, { nullable: true, description: 'The organisation.' })
  organisation?: Organisation | null;
}

@Resolver()
export class LeaveAlliance {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => LeaveAlliancePayload, {
    description:
      'Ends the membership of an organisation in an alliance; that it was one stays readable. For a contributor of the organisation or of the alliance, or a focal point of the side of either; of a joint alliance for one of the side of the organisation, of a joint organisation for one of any. It changes no right and no vote. Refusals: NOT_IN_ALLIANCE.',
  })
  leaveAlliance(
    @Args('input', { description: 'Who leaves what.' }) input: LeaveAllianceInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'leaveAlliance', input, async (tx) => {
      const found = await lockAlliances(tx, request, input);
      const actor = authorise(request.viewer, 'alliance.leave', alliedStanding(request.viewer, found));
      const refused = refuseLeaving(
        { alliance: found.alliance.id, organisation: found.organisation.id },
        found.now,
      );
      if (refused) return refused;
      quit(tx, actor, found);
      return { alliance: found.alliance.id, organisation: found.organisation.id };
    });
  }
}
