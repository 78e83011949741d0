import { Args, ArgsType, Context, Field, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Reader } from '../../platform/graphql/reader.js';
import type { Request } from '../../platform/graphql/request.js';
import { Code } from '../../platform/graphql/scalars.js';
import { Partnership } from './partnership.type.js';

@ArgsType()
class SlugArgs {
  @Field(() => Code, { description: 'The name of the partnership in addresses: eu-kz.' })
  slug!: string;
}

@Resolver(() => Partnership)
export class PartnershipsResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => [Partnership], {
    description: 'The partnerships that can be seen through the membership acted by.',
  })
  partnerships(@Context() request: Request, @Info() info: GraphQLResolveInfo) {
    return this.reader.list(
      request,
      info,
      'Partnership',
      () => 'true',
      (a) => `${a}.slug`,
    );
  }

  @Query(() => Partnership, {
    nullable: true,
    description: 'One partnership; null where the viewer sees none of that name.',
  })
  partnership(@Args() { slug }: SlugArgs, @Context() request: Request, @Info() info: GraphQLResolveInfo) {
    return this.reader.one(request, info, 'Partnership', (a, q) => `${a}.slug = ${q.param(slug, 'text')}`);
  }
}
