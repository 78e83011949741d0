import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { admitsLifting } from '../../domain/round.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Digest } from '../../platform/graphql/scalars.js';
import { ApprovalRound } from './approval-round.type.js';
import { changePosition } from './change-position.store.js';

@InputType({ description: 'A reservation that no longer stands.' })
class LiftReservationInput {
  @Field(() => ID, { description: 'Global id of the round.' })
  round!: string;
  @Field(() => Digest, { description: 'Of the text that was read; else STALE_DIGEST.' })
  digest!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'Of a substitute: the membership of the approver acted for; implied where there is only one, else SUBSTITUTE_FOR_WHOM.',
  })
  onBehalfOf?: string | null;
}

@ObjectType({ description: 'The round without the reservation, or why it was not lifted.' })
class LiftReservationPayload extends Payload {
  @Field(() => ApprovalRound, { nullable: true, description: 'The round, as the lifting has left it.' })
  round?: ApprovalRound | null;
}

@Resolver()
export class LiftReservation {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => LiftReservationPayload, {
    description:
      "Lifts the reservation of the viewer's organisation, which then has no position. For an approver of the elector or a substitute; its side reads it. Refusals: SUBSTITUTE_FOR_WHOM, ROUND_CLOSED, AUTHOR_BARRED, NO_RESERVATION, STALE_DIGEST.",
  })
  liftReservation(
    @Args('input', { description: 'The round and its text.' }) input: LiftReservationInput,
    @Context() request: Request,
  ) {
    const change = { act: 'LIFTED', kind: null, admits: admitsLifting } as const;
    return this.work.write(request, 'liftReservation', input, (tx) =>
      changePosition(tx, request, 'reservation.lift', input, change),
    );
  }
}
