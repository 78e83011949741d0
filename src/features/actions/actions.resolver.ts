import { Args, ArgsType, Context, Field, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { isReference } from '../../domain/reference.js';
import { Reader } from '../../platform/graphql/reader.js';
import type { Request } from '../../platform/graphql/request.js';
import { Action } from './action.type.js';

@ArgsType()
class ReferenceArgs {
  @Field({ description: 'The reference, as it was given: EU-KZ/2023/014.' })
  reference!: string;
}

@Resolver(() => Action)
export class ActionsResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => Action, {
    nullable: true,
    description:
      'The action of a reference in the partnership acted in; null where there is none. A draft has no reference: read it by its id.',
  })
  action(
    @Args() { reference }: ReferenceArgs,
    @Context() request: Request,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (!isReference(reference)) return null;
    return this.reader.one(
      request,
      info,
      'Action',
      (a, q) =>
        `${a}.partnership_id = ${q.param(request.scope.partnership, 'uuid')} and ${a}.reference = ${q.param(reference, 'text')}`,
    );
  }
}
