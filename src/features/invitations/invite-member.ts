import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { coordinatedStanding } from '../../access/side-standing.js';
import { languages } from '../../catalogue/language.js';
import { INVITATION_DAYS, refuseInvitation } from '../../domain/invitation.js';
import { roles as allRoles, type Role } from '../../domain/role.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { badInput, notFound, rateLimited } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { EmailAddress, Locale } from '../../platform/graphql/scalars.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { newToken } from '../../platform/secret-token.js';
import { asEntryActor, record } from '../log/record.js';
import { Roles } from '../people/membership.type.js';
import { InvitationEntity } from './invitation.entity.js';
import { Invitation } from './invitation.type.js';
import { DAY, invitationFacts, lockInviting } from './invitations.store.js';

const MINUTES = INVITATION_DAYS * 24 * 60;
/** Invitations that a focal point sends at most within a day: more would make a mailing machine of the installation. */
const MOST_A_DAY = 100;

@InputType({ description: 'Whom to invite, for which organisation.' })
class InviteMemberInput {
  @Field(() => ID, { description: 'The organisation. NOT_FOUND where the viewer sees none of that id.' })
  organisation!: string;
  @Field(() => EmailAddress, { description: 'Where the invitation goes; case does not matter.' })
  email!: string;
  @Field(() => [Roles], { description: 'What the member will be allowed to do; at least one role.' })
  roles!: Role[];
  @Field(() => Locale, {
    nullable: true,
    description: 'The language of the mail: en, kk or ru; without it that of this request.',
  })
  language?: string | null;
}

@ObjectType({ description: 'The invitation, or why there is none.' })
class InviteMemberPayload extends Payload {
  @Field(() => Invitation, { nullable: true, description: 'The invitation, whose mail is on its way.' })
  invitation?: Invitation | null;
}

@Resolver()
export class InviteMember {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  @Mutation(() => InviteMemberPayload, {
    description:
      'Sends a link, good once within seven days, by which its reader becomes a member. For a focal point of the side of the organisation; of a joint organisation, of any side. Whether the address has an account is not said. Where there is a second focal point to agree (of another side, for a joint organisation), FOCAL_POINT, APPROVER and SECRETARIAT are assigned afterwards by assignRoles. At most 100 within a day: RATE_LIMITED. Refusals: NOT_ACCREDITED, OWN_MEMBERSHIP (the own address), ROLE_UNFIT, SECOND_FOCAL_POINT_NEEDED, ALREADY_INVITED.',
  })
  inviteMember(
    @Args('input', { description: 'Whom, and for which organisation.' }) input: InviteMemberInput,
    @Context() request: Request,
  ) {
    const roles = allRoles.filter((role) => input.roles.includes(role));
    if (roles.length === 0) throw badInput('ROLE_MISSING', ['roles']);
    const language = languages.find((one) => one === (input.language ?? request.language));
    if (!language) throw badInput('MAIL_LANGUAGE', ['language']);
    const email = input.email.toLowerCase();
    return this.work.write(request, 'inviteMember', input, async (tx) => {
      const organisation = readId(request, input.organisation, 'Organisation', ['organisation']);
      const locked = await lockInviting(tx, request.scope, organisation);
      if (!locked) throw notFound(['organisation']);
      const actor = authorise(request.viewer, 'member.invite', coordinatedStanding(request.viewer, locked));
      const asked = { organisation, email, language, by: actor.membership };
      const facts = await invitationFacts(tx, request.scope, asked);
      const refused = refuseInvitation(locked, roles, actor.side, facts);
      if (refused) return refused;
      if (facts.firstSent && facts.sent >= MOST_A_DAY)
        throw rateLimited(Math.ceil((facts.firstSent.getTime() + DAY - tx.now.getTime()) / 1_000));
      const { token, hash } = newToken();
      const { partnership } = actor;
      const { audience, name, inviter, partnershipName } = facts;
      const id = tx.nextId();
      tx.insert(InvitationEntity, {
        partnershipId: partnership,
        audience,
        id,
        organisationId: organisation,
        email,
        roles,
        language,
        tokenHash: hash,
        invitedBy: actor.membership,
        createdAt: tx.now,
        expiresAt: new Date(tx.now.getTime() + MINUTES * 60_000),
      });
      const values = { partnership: partnershipName, organisation: name, inviter, days: INVITATION_DAYS };
      this.outbox.queue(tx, email, { kind: 'INVITATION', language, values, token, minutes: MINUTES });
      record(
        tx,
        { partnership, audience, actor: asEntryActor(actor) },
        'member.invited',
        { type: 'ORGANISATION', id: organisation },
        { invitation: id, roles },
      );
      return { invitation: id };
    });
  }
}
