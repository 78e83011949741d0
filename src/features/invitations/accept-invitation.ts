import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Authentication } from '../../access/authentication.js';
import { refuseAcceptance } from '../../domain/invitation.js';
import { isRefused, refuse } from '../../domain/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { badInput, rateLimited } from '../../platform/graphql/errors.js';
import { encodeNodeId } from '../../platform/graphql/node-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Line } from '../../platform/graphql/scalars.js';
import { networkOf } from '../../platform/http/network-of.js';
import { hashOfToken } from '../../platform/secret-token.js';
import { admitMember } from '../people/admission.store.js';
import { PeopleQueries } from '../people/people.queries.js';
import { MembershipChoice } from '../people/viewer.type.js';
import { Accounts } from '../sign-in/accounts.store.js';
import { SignInBudget } from '../sign-in/sign-in-budget.store.js';
import { takeUp } from './invitations.store.js';

@InputType({ description: 'The account to be made, with the address that was invited.' })
class NewAccountInput {
  @Field(() => Line, { description: 'The name the person goes by.' })
  name!: string;
  @Field({ description: 'Its password: 15 to 128 characters, of any script.' })
  password!: string;
}

@InputType({ description: 'The link, and by whom it is accepted.' })
class AcceptInvitationInput {
  @Field({ description: 'What stands behind # in the link.' })
  token!: string;
  @Field(() => NewAccountInput, {
    nullable: true,
    description:
      'Of who has no account yet and sends no access token. BAD_USER_INPUT: neither of the two, or both.',
  })
  newAccount?: NewAccountInput | null;
}

@ObjectType({ description: 'The new membership, or why there is none.' })
class AcceptInvitationPayload extends Payload {
  @Field(() => MembershipChoice, {
    nullable: true,
    description: 'The membership, for the header Concord-Membership; who has a new account signs in first.',
  })
  membership?: MembershipChoice | null;
}

@Resolver()
export class AcceptInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly authentication: Authentication,
    private readonly accounts: Accounts,
    private readonly budget: SignInBudget,
    private readonly people: PeopleQueries,
  ) {}

  @Mutation(() => AcceptInvitationPayload, {
    description:
      'Uses the link of an invitation up and makes its reader a member: with a new account, or, where the address has one, signed in with it. Refusals: LINK_OVER, SIGN_IN_FIRST, INVITATION_OF_ANOTHER, PERSON_IS_ADMINISTRATOR, PERSON_OF_TWO_SIDES, ALREADY_MEMBER, SECOND_FOCAL_POINT_NEEDED (there is one by now), NOT_ACCREDITED, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_GUESSABLE; after any but the first the link is still good. Who invited and may no longer do so: LINK_OVER. A new account that is refused counts as a failed sign-in does: RATE_LIMITED.',
  })
  async acceptInvitation(
    @Args('input', { description: 'The link, and who accepts.' }) {
      token,
      newAccount,
    }: AcceptInvitationInput,
    @Context() request: Request,
  ) {
    const viewer = request.headers['authorization'] ? await this.authentication.viewerOf(request) : undefined;
    if (!viewer === !newAccount) throw badInput('ACCOUNT_OR_SIGN_IN', ['newAccount']);
    const hash = hashOfToken(token);
    const over = refuse('LINK_OVER', ['token']);
    const [known] = await this.database.rows<{ partnership: string; email: string }>(
      'select partnership_id as partnership, email from invitation_of($1, $2)',
      [hash, this.clock.now()],
    );
    if (!known) return over;
    const person = newAccount && { ...newAccount, email: known.email, administrator: false };
    const network = networkOf(request.network);
    // Its password costs as much work as that of a sign-in.
    const wait = person && (await this.budget.pay(known.email, network));
    if (wait) throw rateLimited(wait);
    const account = person && (await this.accounts.prepared(person));
    if (isRefused(account)) return account;
    request.enter(known.partnership);
    // Of the input only what is no secret tells one request from another.
    const input = { link: hash.toString('hex'), user: viewer?.user ?? null };
    const outcome = await this.work.write(request, 'acceptInvitation', input, async (tx) => {
      const invitation = await takeUp(tx, hash);
      if (!invitation) return over;
      const refused = refuseAcceptance({ ...invitation, signedIn: viewer?.user ?? null });
      if (refused) return refused;
      const user = viewer?.user ?? tx.nextId();
      if (account) this.accounts.enterWithin(tx, user, account);
      const { partnership, audience, organisation, roles } = invitation;
      const membership = tx.nextId();
      const [role = 'OBSERVER'] = roles;
      const actor = { user, membership, organisation, role, substituteFor: null };
      admitMember(tx, { partnership, audience, actor }, { user, organisation, roles }, membership);
      return { user, partnership, membership };
    });
    if (isRefused(outcome)) return outcome;
    if (person) await this.budget.giveBack(known.email, network);
    const id = encodeNodeId('Membership', outcome.partnership, outcome.membership);
    const choices = await this.people.choices(request, outcome.user);
    return { membership: choices.find((choice) => choice.id === id) ?? null };
  }
}
