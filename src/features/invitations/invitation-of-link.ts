import { Args, ArgsType, Context, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Role } from '../../domain/role.js';
import { Clock } from '../../platform/clock.js';
import { rateLimited } from '../../platform/graphql/errors.js';
import { LocalizedText } from '../../platform/graphql/localized-text.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { networkOf } from '../../platform/http/network-of.js';
import { hashOfToken } from '../../platform/secret-token.js';
import { Roles } from '../people/membership.type.js';
import { SignInBudget } from '../sign-in/sign-in-budget.store.js';

@ArgsType()
class LinkArgs {
  @Field({ description: 'What stands behind # in the link.' })
  token!: string;
}

@ObjectType('InvitationOfLink', { description: 'What the reader of an invitation is invited to.' })
class InvitationOfLink {
  @Field({ description: 'The name of the organisation to act for.' })
  organisation!: string;
  @Field(() => LocalizedText, {
    description:
      'What the partnership is called, in the language of Accept-Language or the first that there is.',
  })
  partnership!: LocalizedText;
  @Field(() => [Roles], { description: 'What the member will be allowed to do.' })
  roles!: Role[];
  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  expiresAt!: string;
}

interface Row {
  organisation: string;
  partnership_titles: Record<string, string>;
  roles: Role[];
  expires_at: Date;
}

@Resolver()
export class InvitationOfLinkQuery {
  constructor(
    private readonly clock: Clock,
    private readonly budget: SignInBudget,
  ) {}

  @Query(() => InvitationOfLink, {
    nullable: true,
    description:
      'What the link of an invitation is for, without signing in. Null: the link is over (it was used, taken back or has run out, or who invited may no longer do so), or there never was one. More than a hundred looks from one network in a quarter of an hour: RATE_LIMITED. Asked for by itself alone: beside another field, or twice, QUERY_TOO_COMPLEX.',
  })
  async invitationOfLink(
    @Args() { token }: LinkArgs,
    @Context() request: Request,
  ): Promise<InvitationOfLink | null> {
    const looked = await this.budget.lookAtInvitation<Row>(networkOf(request.network), {
      text: 'select * from invitation_of_link($4, $5)',
      values: [hashOfToken(token), this.clock.now()],
    });
    if ('wait' in looked) throw rateLimited(looked.wait);
    const row = looked.found;
    if (!row) return null;
    const titles = new Map(Object.entries(row.partnership_titles));
    const locale = request.locales.find((one) => titles.has(one)) ?? [...titles.keys()].toSorted()[0] ?? '';
    return {
      organisation: row.organisation,
      partnership: { text: titles.get(locale) ?? '', locale },
      roles: row.roles,
      expiresAt: row.expires_at.toISOString(),
    };
  }
}
