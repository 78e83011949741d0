import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { coordinatedStanding } from '../../access/side-standing.js';
import { refuseSuspension } from '../../domain/suspension.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { revokeInvitationsOf } from '../invitations/invitations.store.js';
import { asEntryActor, record } from '../log/record.js';
import { endSessionsOf } from '../sign-in/session-endings.store.js';
import { endSubstitutionsOf } from '../substitutes/substitutions.store.js';
import { MembershipEntity } from './membership.entity.js';
import { Membership } from './membership.type.js';
import { lockMember } from './memberships.store.js';

@InputType({ description: 'Who shall no longer act.' })
class SuspendMemberInput {
  @Field(() => ID, { description: 'The membership. NOT_FOUND where the viewer sees none of that id.' })
  membership!: string;
}

@ObjectType({ description: 'The suspended membership, or why it was not suspended.' })
class SuspendMemberPayload extends Payload {
  @Field(() => Membership, {
    nullable: true,
    description: 'The membership, which cannot be acted by any more.',
  })
  membership?: Membership | null;
}

@Resolver()
export class SuspendMember {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => SuspendMemberPayload, {
    description:
      "Ends a membership's power to act, the substitutions it is named in, the invitations it has sent, and every session of its user at once. For a focal point of the member's side; of a joint organisation, of any side. Refusals: OWN_MEMBERSHIP, WRONG_STATE (already suspended), LAST_FOCAL_POINT.",
  })
  suspendMember(
    @Args('input', { description: 'Whom.' }) input: SuspendMemberInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'suspendMember', input, async (tx) => {
      const id = readId(request, input.membership, 'Membership', ['membership']);
      const locked = await lockMember(tx, request.scope, id);
      if (!locked) throw notFound(['membership']);
      const { member, focalPoints } = locked;
      const actor = authorise(request.viewer, 'member.suspend', coordinatedStanding(request.viewer, member));
      const refused = refuseSuspension(
        { ...member, id },
        actor.user,
        focalPoints.map((one) => one.membership),
      );
      if (refused) return refused;
      const { partnership } = actor;
      tx.update(
        MembershipEntity,
        { partnershipId: partnership, id, status: 'ACTIVE' },
        { status: 'SUSPENDED' },
      );
      await endSubstitutionsOf(tx, request, actor, id);
      endSessionsOf(tx, member.user);
      revokeInvitationsOf(tx, partnership, id);
      record(
        tx,
        { partnership, audience: member.audience, actor: asEntryActor(actor) },
        'member.suspended',
        { type: 'MEMBERSHIP', id },
        { user: member.user, organisation: member.organisation },
      );
      return { membership: id };
    });
  }
}
