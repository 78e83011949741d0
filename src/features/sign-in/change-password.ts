import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Refused, refuse } from '../../domain/refusal.js';
import { rateLimited, unauthenticated } from '../../platform/graphql/errors.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { networkOf } from '../../platform/http/network-of.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { noticeOf } from './notice-of.js';
import { PasswordChanges } from './password-changes.store.js';
import { passwordRefusal } from './password-rules.js';
import { hashPassword, verifyPassword } from './passwords.js';
import { SecurityEvents } from './security-events.store.js';
import { SignInBudget } from './sign-in-budget.store.js';

@InputType({ description: 'The two passwords.' })
class ChangePasswordInput {
  @Field({ description: 'The password until now.' })
  currentPassword!: string;
  @Field({ description: 'The new one: 15 to 128 characters, of any script.' })
  password!: string;
}

@ObjectType({ description: 'That the password was changed, or why not.' })
class ChangePasswordPayload extends Payload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: the new password is good from now on, and every other session has ended.',
  })
  changed?: boolean;
}

@Resolver()
export class ChangePassword {
  constructor(
    private readonly budget: SignInBudget,
    private readonly changes: PasswordChanges,
    private readonly events: SecurityEvents,
    private readonly outbox: Outbox,
  ) {}

  @Mutation(() => ChangePasswordPayload, {
    description:
      "Changes the viewer's own password. Every other session ends at once, links for a new password are void, and a mail tells the account's address. Wrong passwords count as failed sign-ins do: RATE_LIMITED. Refusals: WRONG_PASSWORD, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_GUESSABLE.",
  })
  async changePassword(
    @Args('input', { description: 'The two passwords.' }) input: ChangePasswordInput,
    @Context() request: Request,
  ): Promise<ChangePasswordPayload | Refused> {
    const owner = request.viewer && (await this.changes.ofUser(request.viewer.user));
    if (!request.viewer || !owner) throw unauthenticated();
    const network = networkOf(request.network);
    const wait = await this.budget.pay(owner.email, network);
    if (wait !== undefined) {
      await this.events.record({ kind: 'SIGN_IN_LOCKED', user: owner.user, network });
      throw rateLimited(wait);
    }
    const wrong = refuse('WRONG_PASSWORD', ['currentPassword']);
    if (!(await verifyPassword(owner.passwordHash, input.currentPassword))) {
      await this.events.record({ kind: 'SIGN_IN_FAILED', user: owner.user, network });
      return wrong;
    }
    await this.budget.giveBack(owner.email, network);
    const refused = passwordRefusal(input.password, owner);
    if (refused) return refused;
    const passwordHash = await hashPassword(input.password);
    const notice = noticeOf(this.outbox, request);
    const changed = await this.changes.change(owner, request.viewer.session, {
      passwordHash,
      notice,
      network,
    });
    if (!changed) return wrong;
    this.outbox.wake();
    return { changed };
  }
}
