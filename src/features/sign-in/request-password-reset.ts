import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { rateLimited } from '../../platform/graphql/errors.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { EmailAddress } from '../../platform/graphql/scalars.js';
import { networkOf } from '../../platform/http/network-of.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { newToken } from '../../platform/secret-token.js';
import { PasswordChanges, RESET_MINUTES } from './password-changes.store.js';
import { SecurityEvents } from './security-events.store.js';
import { SignInBudget } from './sign-in-budget.store.js';

@InputType({ description: 'Whose password.' })
class RequestPasswordResetInput {
  @Field(() => EmailAddress, { description: 'The address of the account; case does not matter.' })
  email!: string;
}

@ObjectType({ description: 'That it was asked for.' })
class RequestPasswordResetPayload extends Payload {
  @Field({ description: 'True, whether there is an account with that address or not.' })
  requested!: boolean;
}

@Resolver()
export class RequestPasswordReset {
  constructor(
    private readonly budget: SignInBudget,
    private readonly changes: PasswordChanges,
    private readonly events: SecurityEvents,
    private readonly outbox: Outbox,
  ) {}

  @Mutation(() => RequestPasswordResetPayload, {
    description:
      'Sends a link for a new password, good once within an hour, to the address if it is that of an active account; the answer is the same if not. At most three links in a quarter of an hour are sent. Counts as a failed sign-in does: RATE_LIMITED.',
  })
  async requestPasswordReset(
    @Args('input', { description: 'The address.' }) { email }: RequestPasswordResetInput,
    @Context() request: Request,
  ): Promise<RequestPasswordResetPayload> {
    const network = networkOf(request.network);
    const wait = await this.budget.pay(email, network);
    if (wait !== undefined) {
      await this.events.record({ kind: 'SIGN_IN_LOCKED', email, network });
      throw rateLimited(wait);
    }
    const { token, hash } = newToken();
    const values = { minutes: RESET_MINUTES };
    const { language } = request;
    const mail = this.outbox.sealed({
      kind: 'PASSWORD_RESET',
      language,
      values,
      token,
      minutes: RESET_MINUTES,
    });
    await this.changes.ask(email, hash, mail, network);
    this.outbox.wake();
    return { requested: true };
  }
}
