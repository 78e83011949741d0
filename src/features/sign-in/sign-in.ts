import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Refused, refuse } from '../../domain/refusal.js';
import { rateLimited } from '../../platform/graphql/errors.js';
import type { Request } from '../../platform/graphql/request.js';
import { EmailAddress } from '../../platform/graphql/scalars.js';
import { networkOf } from '../../platform/http/network-of.js';
import { Credentials } from './credentials.js';
import { type HandedTokens, handed, refuseForeignPage } from './handed-tokens.js';
import { SecurityEvents } from './security-events.store.js';
import { SessionPayload } from './session-payload.type.js';
import { Sessions } from './sessions.store.js';
import { SignInBudget } from './sign-in-budget.store.js';

@InputType({ description: 'Who signs in.' })
export class SignInInput {
  @Field(() => EmailAddress, { description: 'The address of the account; case does not matter.' })
  email!: string;
  @Field({ description: 'Its password.' })
  password!: string;
}

@ObjectType({ description: 'The new session, or why there is none.' })
export class SignInPayload extends SessionPayload {}

@Resolver()
export class SignIn {
  constructor(
    private readonly budget: SignInBudget,
    private readonly credentials: Credentials,
    private readonly sessions: Sessions,
    private readonly events: SecurityEvents,
  ) {}

  @Mutation(() => SignInPayload, {
    description:
      'Begins a session of 30 days. A wrong password, an unknown address and a suspended account are refused alike (WRONG_CREDENTIALS). Too many failures: RATE_LIMITED. A page of this installation that sends the header Concord-Session: cookie gets its refresh token in a cookie that no script reads; any other page FORBIDDEN.',
  })
  async signIn(
    @Args('input', { description: 'The address and its password.' }) { email, password }: SignInInput,
    @Context() request: Request,
  ): Promise<HandedTokens | Refused> {
    refuseForeignPage(request);
    const network = networkOf(request.network);
    const wait = await this.budget.pay(email, network);
    if (wait !== undefined) {
      await this.events.record({ kind: 'SIGN_IN_LOCKED', email, network });
      throw rateLimited(wait);
    }
    const proven = await this.credentials.userOf(email, password);
    const tokens = proven && (await this.sessions.beginProven(proven, network));
    if (!tokens) {
      await this.events.record({ kind: 'SIGN_IN_FAILED', email, network });
      return refuse('WRONG_CREDENTIALS');
    }
    await this.budget.giveBack(email, network);
    return handed(request, tokens);
  }
}
