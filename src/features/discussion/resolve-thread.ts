import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseResolving, resolvingLeadsTo } from '../../domain/discussion.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/graphql/errors.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Summary } from '../../platform/graphql/scalars.js';
import { asEntryActor, record } from '../log/record.js';
import { partnershipFacts } from '../partnerships/partnership-facts.queries.js';
import { ThreadEntity } from './thread.entity.js';
import { Thread } from './thread.type.js';
import { ThreadAssentEntity } from './thread-assent.entity.js';
import { assentsOf, lockOpenPoint } from './threads.store.js';

@InputType({ description: 'An open point that is settled.' })
class ResolveThreadInput {
  @Field(() => ID, { description: 'The open point.' })
  thread!: string;
  @Field(() => Summary, { description: 'How it is resolved, in a sentence.' })
  resolution!: string;
}

@ObjectType({ description: 'The thread, resolved or with an assent more, or why not.' })
class ResolveThreadPayload extends Payload {
  @Field(() => Thread, {
    nullable: true,
    description: 'The thread; resolvedAt is null while the assent of a side is missing.',
  })
  thread?: Thread | null;
}

@Resolver()
export class ResolveThread {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => ResolveThreadPayload, {
    description:
      "Resolves an open point: at once by who opened it; by focal points once one of each side has, the first call being its side's assent. Refusals: NOT_AN_OPEN_POINT, THREAD_RESOLVED, ALREADY_ASSENTED.",
  })
  resolveThread(
    @Args('input', { description: 'Which, and how.' }) input: ResolveThreadInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'resolveThread', input, async (tx) => {
      const [thread, assents, facts] = await Promise.all([
        lockOpenPoint(tx, request, input.thread),
        assentsOf(tx, request, input.thread),
        partnershipFacts(tx, request.scope),
      ]);
      if (!facts) throw notFound(['thread']);
      const opener = thread.opener === request.viewer?.acting?.membership;
      const actor = authorise(request.viewer, 'thread.resolve', { own: opener });
      const { partnership: partnershipId, side, membership } = actor;
      const state = { ...thread, assents };
      const refused = refuseResolving(state, { opener, side });
      if (refused) return refused;
      const { id, turn } = thread;
      const { resolution } = input;
      const where = { partnership: partnershipId, audience: thread.audience, actor: asEntryActor(actor) };
      const subject = { type: 'THREAD', id } as const;
      if (!opener && side)
        tx.insert(ThreadAssentEntity, {
          partnershipId,
          threadId: id,
          turn,
          sideCode: side,
          audience: thread.audience,
          membershipId: membership,
          resolution,
          assentedAt: tx.now,
        });
      if (resolvingLeadsTo(state, { opener, side }, facts.sides) === 'ASSENTED')
        record(tx, where, 'thread.assented', subject, { action: thread.action, side });
      else {
        tx.update(ThreadEntity, { partnershipId, id }, { resolution, resolvedAt: tx.now });
        record(tx, where, 'thread.resolved', subject, { action: thread.action });
      }
      return { thread: id };
    });
  }
}
