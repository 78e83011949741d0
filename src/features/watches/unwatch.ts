import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Request } from '../../platform/graphql/request.js';
import { WatchedPayload } from './watched-payload.type.js';
import { chooseLevel, findWatched } from './watches.store.js';

@InputType({ description: 'What is to be followed as if nothing had been chosen.' })
class UnwatchInput {
  @Field(() => ID, { description: 'An action or a thread.' })
  subject!: string;
}

@ObjectType({ description: 'What is followed by default again.' })
class UnwatchPayload extends WatchedPayload {}

@Resolver()
export class Unwatch {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => UnwatchPayload, {
    description:
      "Takes the viewer's own choice on an action or a thread back: a thread then follows what they have chosen on its action, everything else the default (WatchOrigin). To be told of nothing is watch with NOTHING. Refuses nothing, also where nothing was chosen.",
  })
  unwatch(@Args('input', { description: 'What.' }) input: UnwatchInput, @Context() request: Request) {
    return this.work.write(request, 'unwatch', input, async (tx) => {
      const watched = await findWatched(tx, request, input.subject);
      const actor = authorise(request.viewer, 'watch.end');
      chooseLevel(tx, request.scope.audiences, actor, watched, null);
      return watched;
    });
  }
}
