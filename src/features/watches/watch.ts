import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import type { WatchLevel } from '../../domain/watch.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Request } from '../../platform/graphql/request.js';
import { WatchLevels } from './watch.type.js';
import { WatchedPayload } from './watched-payload.type.js';
import { chooseLevel, findWatched } from './watches.store.js';

@InputType({ description: 'How closely something is to be followed.' })
class WatchInput {
  @Field(() => ID, { description: 'An action or a thread.' })
  subject!: string;
  @Field(() => WatchLevels, { description: 'How closely.' })
  level!: WatchLevel;
}

@ObjectType({ description: 'What is followed so from now on.' })
class WatchPayload extends WatchedPayload {}

@Resolver()
export class Watch {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => WatchPayload, {
    description:
      'Chooses how closely the viewer follows an action or a thread in the membership acted by, until they choose anew. A choice on an action is also that of its threads, and of those on its rounds, where none is made on them. Nobody else learns of it, and no log has it. Refuses nothing.',
  })
  watch(
    @Args('input', { description: 'What, and how closely.' }) input: WatchInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'watch', input, async (tx) => {
      const watched = await findWatched(tx, request, input.subject);
      const actor = authorise(request.viewer, 'watch.choose');
      chooseLevel(tx, request.scope.audiences, actor, watched, input.level);
      return watched;
    });
  }
}
