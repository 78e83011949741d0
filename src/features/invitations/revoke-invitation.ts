import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseRevocation } from '../../domain/invitation.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { asEntryActor, record } from '../log/record.js';
import { Invitation } from './invitation.type.js';
import { lockInvitation } from './invitations.store.js';

@InputType({ description: 'Which invitation is taken back.' })
class RevokeInvitationInput {
  @Field(() => ID, {
    description: 'The invitation. NOT_FOUND where the viewer is no focal point of the side that invited.',
  })
  invitation!: string;
}

@ObjectType({ description: 'The invitation, or why it stays as it is.' })
class RevokeInvitationPayload extends Payload {
  @Field(() => Invitation, { nullable: true, description: 'The invitation, REVOKED: its link does nothing.' })
  invitation?: Invitation | null;
}

@Resolver()
export class RevokeInvitation {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => RevokeInvitationPayload, {
    description:
      'Takes an invitation back. For the focal points of the side that invited. Refusals: WRONG_STATE (accepted, revoked or expired).',
  })
  revokeInvitation(
    @Args('input', { description: 'Which.' }) input: RevokeInvitationInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'revokeInvitation', input, async (tx) => {
      const id = readId(request, input.invitation, 'Invitation', ['invitation']);
      const invitation = await lockInvitation(tx, request.scope, id);
      if (!invitation) throw notFound(['invitation']);
      const { side = null } = request.viewer?.acting ?? {};
      const actor = authorise(request.viewer, 'invitation.revoke', { side: invitation.side === side });
      const refused = refuseRevocation(invitation.status);
      if (refused) return refused;
      const { partnership } = actor;
      tx.change(
        `update invitation set revoked_at = $3
         where partnership_id = $1 and id = $2 and accepted_at is null and revoked_at is null`,
        [partnership, id, tx.now],
        1,
      );
      record(
        tx,
        { partnership, audience: invitation.audience, actor: asEntryActor(actor) },
        'invitation.revoked',
        { type: 'ORGANISATION', id: invitation.organisation },
        { invitation: id },
      );
      return { invitation: id };
    });
  }
}
