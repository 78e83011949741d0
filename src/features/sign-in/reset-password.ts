import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Refused, refuse } from '../../domain/refusal.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { networkOf } from '../../platform/http/network-of.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { hashOfToken } from '../../platform/secret-token.js';
import { noticeOf } from './notice-of.js';
import { PasswordChanges } from './password-changes.store.js';
import { passwordRefusal } from './password-rules.js';
import { hashPassword } from './passwords.js';

@InputType({ description: 'The link and the new password.' })
class ResetPasswordInput {
  @Field({ description: 'What stands behind # in the link.' })
  token!: string;
  @Field({ description: 'The new password: 15 to 128 characters, of any script.' })
  password!: string;
}

@ObjectType({ description: 'That the password was set, or why not.' })
class ResetPasswordPayload extends Payload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: the new password is good from now on, and every session of the account has ended.',
  })
  reset?: boolean;
}

@Resolver()
export class ResetPassword {
  constructor(
    private readonly changes: PasswordChanges,
    private readonly outbox: Outbox,
  ) {}

  @Mutation(() => ResetPasswordPayload, {
    description:
      "Sets a new password by a link of requestPasswordReset. The link is used up, others are void, every session of the account ends, and a mail tells the account's address. Refusals: LINK_OVER, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_GUESSABLE; after those of the password the link is still good.",
  })
  async resetPassword(
    @Args('input', { description: 'The link and the new password.' }) { token, password }: ResetPasswordInput,
    @Context() request: Request,
  ): Promise<ResetPasswordPayload | Refused> {
    const link = hashOfToken(token);
    const over = refuse('LINK_OVER', ['token']);
    const owner = await this.changes.ofLink(link);
    if (!owner) return over;
    const refused = passwordRefusal(password, owner);
    if (refused) return refused;
    const passwordHash = await hashPassword(password);
    const notice = noticeOf(this.outbox, request);
    const network = networkOf(request.network);
    const reset = await this.changes.reset(owner.user, link, { passwordHash, notice, network });
    if (!reset) return over;
    this.outbox.wake();
    return { reset };
  }
}
