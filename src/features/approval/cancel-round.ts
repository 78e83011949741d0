import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { admitsAct } from '../../domain/round.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Reasons } from '../../platform/graphql/scalars.js';
import { asEntryActor, record } from '../log/record.js';
import { ApprovalRound } from './approval-round.type.js';
import { closeRound } from './closing.store.js';
import { lockRound } from './round-lock.store.js';
import { endApproval } from './rounds.store.js';

@InputType({ description: 'A round to be ended before it comes to anything.' })
class CancelRoundInput {
  @Field(() => ID, { description: 'Global id of the round.' })
  round!: string;
  @Field(() => Reasons, { description: 'Why; both sides read it.' })
  reasons!: string;
}

@ObjectType({ description: 'The cancelled round, or why it was not.' })
class CancelRoundPayload extends Payload {
  @Field(() => ApprovalRound, { nullable: true, description: 'The round.' })
  round?: ApprovalRound | null;
}

@Resolver()
export class CancelRound {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => CancelRoundPayload, {
    description:
      'Ends an open round without an outcome; the action is PROPOSED again, or keeps its approved text beside the candidate. For a focal point of any side, or the office that opened it. Refusals: ROUND_CLOSED.',
  })
  cancelRound(
    @Args('input', { description: 'The round and the reasons.' }) input: CancelRoundInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'cancelRound', input, async (tx) => {
      const id = readId(request, input.round, 'ApprovalRound', ['round']);
      const round = await lockRound(tx, request, id, ['round']);
      const own = round.openedBy === request.viewer?.acting?.organisation;
      const actor = authorise(request.viewer, 'round.cancel', { own });
      const refused = admitsAct(round, tx.now);
      if (refused) return refused;
      const { partnership, audience, action, revision, digest, at } = round;
      closeRound(tx, round, { status: 'CANCELLED', reasons: input.reasons });
      endApproval(tx, { partnership, id: action }, null, at);
      record(
        tx,
        { partnership, audience, actor: asEntryActor(actor), at },
        'round.cancelled',
        { type: 'ROUND', id },
        { action, revision, digest },
      );
      return { round: id };
    });
  }
}
