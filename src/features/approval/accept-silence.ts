import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { refuseDigest } from '../../domain/round.js';
import { admitsAcceptance } from '../../domain/silence-acceptance.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { forbidden } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Digest } from '../../platform/graphql/scalars.js';
import { asEntryActor, record } from '../log/record.js';
import { ApprovalRound } from './approval-round.type.js';
import { lockRound } from './round-lock.store.js';
import { SideAnswerEntity } from './side-answer.entity.js';

@InputType({ description: 'A round in which the silence of the side is to be consent.' })
class AcceptSilenceInput {
  @Field(() => ID, { description: 'Global id of the round.' })
  round!: string;
  @Field(() => Digest, { description: 'Of the text that was read; else STALE_DIGEST.' })
  digest!: string;
}

@ObjectType({ description: 'The round whose procedure was accepted, or why it was not.' })
class AcceptSilencePayload extends Payload {
  @Field(() => ApprovalRound, { nullable: true, description: 'The round.' })
  round?: ApprovalRound | null;
}

@Resolver()
export class AcceptSilence {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => AcceptSilencePayload, {
    description:
      'Accepts for the side that its silence until the deadline is consent, for a focal point; it cannot be taken back. Until every side has accepted, a round under SILENCE comes to nothing; the side that opens it has. Refusals: ROUND_CLOSED, NOT_SILENCE, ALREADY_ACCEPTED, STALE_DIGEST.',
  })
  acceptSilence(
    @Args('input', { description: 'The round and its text.' }) input: AcceptSilenceInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'acceptSilence', input, async (tx) => {
      const id = readId(request, input.round, 'ApprovalRound', ['round']);
      const round = await lockRound(tx, request, id, ['round']);
      const actor = authorise(request.viewer, 'silence.accept');
      const { side } = actor;
      if (!side) throw forbidden();
      const standing = { side, accepted: round.acceptedBy.includes(side) };
      const refused = admitsAcceptance(round, standing, tx.now) ?? refuseDigest(round, input.digest);
      if (refused) return refused;
      const { partnership, audience, digest, at } = round;
      tx.update(
        SideAnswerEntity,
        { partnershipId: partnership, roundId: id, sideCode: side },
        { silenceAcceptedAt: at },
      );
      record(
        tx,
        { partnership, audience, actor: asEntryActor(actor), at },
        'silence.accepted',
        { type: 'ROUND', id },
        { side, digest },
      );
      return { round: id };
    });
  }
}
