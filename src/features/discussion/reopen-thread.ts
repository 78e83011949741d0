import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseReopening } from '../../domain/discussion.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { asEntryActor, record } from '../log/record.js';
import { ThreadEntity } from './thread.entity.js';
import { Thread } from './thread.type.js';
import { ThreadReopeningEntity } from './thread-reopening.entity.js';
import { lockOpenPoint } from './threads.store.js';

@InputType({ description: 'A resolved open point that is not settled after all.' })
class ReopenThreadInput {
  @Field(() => ID, { description: 'The open point.' })
  thread!: string;
}

@ObjectType({ description: 'The reopened thread, or why it stays resolved.' })
class ReopenThreadPayload extends Payload {
  @Field(() => Thread, { nullable: true, description: 'The thread.' })
  thread?: Thread | null;
}

@Resolver()
export class ReopenThread {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => ReopenThreadPayload, {
    description:
      'Opens a resolved open point again, by who opened it or any focal point; assents are given anew. If it was marked it blocks again: the next round, not one that is open. Refusals: NOT_AN_OPEN_POINT, THREAD_OPEN.',
  })
  reopenThread(
    @Args('input', { description: 'Which.' }) input: ReopenThreadInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'reopenThread', input, async (tx) => {
      const thread = await lockOpenPoint(tx, request, input.thread);
      const opener = thread.opener === request.viewer?.acting?.membership;
      const actor = authorise(request.viewer, 'thread.reopen', { own: opener });
      const refused = refuseReopening(thread);
      if (refused) return refused;
      const { id, audience, turn, resolution, resolvedAt } = thread;
      if (resolution === null || resolvedAt === null) throw new Error('a resolved thread has a resolution');
      const { partnership: partnershipId, membership: membershipId } = actor;
      tx.insert(ThreadReopeningEntity, {
        partnershipId,
        threadId: id,
        turn,
        audience,
        resolution,
        resolvedAt,
        membershipId,
        reopenedAt: tx.now,
      });
      const open = { resolution: null, resolvedAt: null, turn: turn + 1 };
      tx.update(ThreadEntity, { partnershipId, id, turn }, open);
      const where = { partnership: partnershipId, audience, actor: asEntryActor(actor) };
      record(tx, where, 'thread.reopened', { type: 'THREAD', id }, { action: thread.action });
      return { thread: id };
    });
  }
}
