import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { coordinatedStanding } from '../../access/side-standing.js';
import { refuseReinstatement, rolesOnReturn } from '../../domain/suspension.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { forbidden, notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { asEntryActor, record } from '../log/record.js';
import { MembershipEntity } from './membership.entity.js';
import { Membership } from './membership.type.js';
import { lockMember } from './memberships.store.js';

@InputType({ description: 'Who may act again.' })
class ReinstateMemberInput {
  @Field(() => ID, { description: 'The membership. NOT_FOUND where the viewer sees none of that id.' })
  membership!: string;
}

@ObjectType({ description: 'The membership that can be acted by again, or why it cannot.' })
class ReinstateMemberPayload extends Payload {
  @Field(() => Membership, { nullable: true, description: 'The membership, with the roles it has now.' })
  membership?: Membership | null;
}

@Resolver()
export class ReinstateMember {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => ReinstateMemberPayload, {
    description:
      "Lets a suspended member act again, with the roles it had; its user signs in anew. For a focal point of the member's side; of a joint organisation, of any side. Where there is a second focal point to agree (of another side, for a joint organisation), FOCAL_POINT, APPROVER and SECRETARIAT do not come back: assignRoles gives them. Refusals: OWN_MEMBERSHIP, WRONG_STATE (not suspended).",
  })
  reinstateMember(
    @Args('input', { description: 'Whom.' }) input: ReinstateMemberInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'reinstateMember', input, async (tx) => {
      const id = readId(request, input.membership, 'Membership', ['membership']);
      const locked = await lockMember(tx, request.scope, id);
      if (!locked) throw notFound(['membership']);
      const { member, focalPoints } = locked;
      const actor = authorise(
        request.viewer,
        'member.reinstate',
        coordinatedStanding(request.viewer, member),
      );
      const by = focalPoints.find(({ membership }) => membership === actor.membership);
      // While they waited they ceased to be a focal point.
      if (!by) throw forbidden();
      const refused = refuseReinstatement(member, actor.user);
      if (refused) return refused;
      const { partnership } = actor;
      const roles = [...rolesOnReturn(member, by, focalPoints)];
      tx.update(
        MembershipEntity,
        { partnershipId: partnership, id, status: 'SUSPENDED' },
        { status: 'ACTIVE', roles },
      );
      record(
        tx,
        { partnership, audience: member.audience, actor: asEntryActor(actor) },
        'member.reinstated',
        { type: 'MEMBERSHIP', id },
        { user: member.user, organisation: member.organisation, roles },
      );
      return { membership: id };
    });
  }
}
