import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseBlocking } from '../../domain/discussion.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { asEntryActor, record } from '../log/record.js';
import { ThreadEntity } from './thread.entity.js';
import { Thread } from './thread.type.js';
import { lockOpenPoint } from './threads.store.js';

@InputType({ description: 'An open point that must be resolved before a round.' })
class MarkBlockingInput {
  @Field(() => ID, { description: 'The open point.' })
  thread!: string;
}

@ObjectType({ description: 'The marked thread, or why it is not marked.' })
class MarkBlockingPayload extends Payload {
  @Field(() => Thread, { nullable: true, description: 'The thread.' })
  thread?: Thread | null;
}

@Resolver()
export class MarkBlocking {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => MarkBlockingPayload, {
    description:
      'Marks an open point: until it is resolved no round is opened on its action. Refusals: NOT_AN_OPEN_POINT, THREAD_RESOLVED, ALREADY_BLOCKING.',
  })
  markBlocking(
    @Args('input', { description: 'Which.' }) input: MarkBlockingInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'markBlocking', input, async (tx) => {
      const thread = await lockOpenPoint(tx, request, input.thread);
      const actor = authorise(request.viewer, 'thread.markBlocking');
      const refused = refuseBlocking(thread);
      if (refused) return refused;
      const { id } = thread;
      const { partnership: partnershipId } = actor;
      tx.update(ThreadEntity, { partnershipId, id }, { blocking: true });
      const where = { partnership: partnershipId, audience: thread.audience, actor: asEntryActor(actor) };
      record(tx, where, 'thread.markedBlocking', { type: 'THREAD', id }, { action: thread.action });
      return { thread: id };
    });
  }
}
