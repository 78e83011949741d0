import { Args, ArgsType, Context, Field, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { decodeNodeId } from '../../platform/graphql/node-id.js';
import { Reader } from '../../platform/graphql/reader.js';
import type { Request } from '../../platform/graphql/request.js';
import { Roadmap } from './roadmap.type.js';

@ArgsType()
class RoadmapArgs {
  @Field(() => ID, { description: 'Global id of an edition.' })
  id!: string;
}

@Resolver(() => Roadmap)
export class RoadmapsResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => Roadmap, {
    nullable: true,
    description: 'One edition of the roadmap; null where the viewer sees none of that id.',
  })
  roadmap(@Args() { id }: RoadmapArgs, @Context() request: Request, @Info() info: GraphQLResolveInfo) {
    const key = decodeNodeId(id);
    return key?.type === 'Roadmap' ? this.reader.byKey(request, info, key) : null;
  }
}
