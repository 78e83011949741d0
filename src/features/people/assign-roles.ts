import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { coordinatedStanding } from '../../access/side-standing.js';
import { isRefused } from '../../domain/refusal.js';
import { roles as allRoles, type Role } from '../../domain/role.js';
import { assigningLeadsTo, refuseAssignment, refuseRoles } from '../../domain/roles-assignment.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { badInput, forbidden, notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { revokeInvitationsOf } from '../invitations/invitations.store.js';
import { asEntryActor, record } from '../log/record.js';
import { endSubstitutionsOf } from '../substitutes/substitutions.store.js';
import { MembershipEntity } from './membership.entity.js';
import { Membership, Roles } from './membership.type.js';
import { lockMember } from './memberships.store.js';
import { RoleProposalEntity } from './role-proposal.entity.js';
import { audienceOfSide, openProposal, settleProposal } from './role-proposals.store.js';

@InputType({ description: 'What a member may do from now on.' })
class AssignRolesInput {
  @Field(() => ID, { description: 'The membership. NOT_FOUND where the viewer sees none of that id.' })
  membership!: string;
  @Field(() => [Roles], { description: 'All roles it is to have, at least one.' })
  roles!: Role[];
}

@ObjectType({ description: 'The membership with its roles, or with a proposal of them, or why not.' })
class AssignRolesPayload extends Payload {
  @Field(() => Membership, {
    nullable: true,
    description: 'The membership; its roles are as they were while a second focal point has not agreed.',
  })
  membership?: Membership | null;
}

@Resolver()
export class AssignRoles {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => AssignRolesPayload, {
    description:
      "Changes the roles of a member. For a focal point of the member's side; of a joint organisation, of any side. To grant FOCAL_POINT or APPROVER takes a second focal point where the side has one, to grant SECRETARIAT one of another side: the first call proposes the roles, the second's call with the same roles assigns them. Refusals: OWN_MEMBERSHIP, WRONG_STATE (suspended), ROLE_UNFIT, NOTHING_CHANGED, LAST_FOCAL_POINT, ALREADY_PROPOSED.",
  })
  assignRoles(
    @Args('input', { description: 'Whom, and what.' }) input: AssignRolesInput,
    @Context() request: Request,
  ) {
    const roles = allRoles.filter((role) => input.roles.includes(role));
    if (roles.length === 0) throw badInput('ROLE_MISSING', ['roles']);
    return this.work.write(request, 'assignRoles', input, async (tx) => {
      const id = readId(request, input.membership, 'Membership', ['membership']);
      const [locked, open, ofSide] = await Promise.all([
        lockMember(tx, request.scope, id),
        openProposal(tx, request.scope, id),
        audienceOfSide(tx, request.scope, request.viewer?.acting?.side ?? null),
      ]);
      if (!locked) throw notFound(['membership']);
      const { member, focalPoints } = locked;
      const actor = authorise(request.viewer, 'roles.assign', coordinatedStanding(request.viewer, member));
      const by = focalPoints.find(({ membership }) => membership === actor.membership);
      // While they waited they ceased to be a focal point.
      if (!by || ofSide === undefined) throw forbidden();
      const refused = refuseAssignment(member, actor.user) ?? refuseRoles(member, roles, focalPoints);
      if (refused) return refused;
      const outcome = assigningLeadsTo(member, roles, by, focalPoints, open);
      if (isRefused(outcome)) return outcome;
      const { partnership } = actor;
      const data = { user: member.user, organisation: member.organisation, roles };
      const subject = { type: 'MEMBERSHIP', id } as const;
      settleProposal(tx, partnership, id);
      if (outcome === 'ASSIGNED') {
        tx.update(MembershipEntity, { partnershipId: partnership, id, status: 'ACTIVE' }, { roles });
        // With the role back, nobody acts by it again whom the approver had named before.
        if (member.roles.includes('APPROVER') && !roles.includes('APPROVER'))
          await endSubstitutionsOf(tx, request, actor, id);
        if (!roles.includes('FOCAL_POINT')) revokeInvitationsOf(tx, partnership, id);
        const where = { partnership, audience: member.audience, actor: asEntryActor(actor) };
        record(tx, where, 'roles.assigned', subject, data);
        return { membership: id };
      }
      const audience = member.side === null ? member.audience : ofSide;
      tx.insert(RoleProposalEntity, {
        partnershipId: partnership,
        id: tx.nextId(),
        audience,
        membershipId: id,
        roles,
        proposedByMembershipId: actor.membership,
        proposedAt: tx.now,
      });
      record(tx, { partnership, audience, actor: asEntryActor(actor) }, 'roles.proposed', subject, data);
      return { membership: id };
    });
  }
}
