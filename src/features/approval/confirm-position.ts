import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { admitsConfirmation } from '../../domain/round.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Digest } from '../../platform/graphql/scalars.js';
import { ApprovalRound } from './approval-round.type.js';
import { changePosition } from './change-position.store.js';

@InputType({ description: 'A provisional approval that now holds.' })
class ConfirmPositionInput {
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

@ObjectType({ description: 'The round with the approval, or why it was not confirmed.' })
class ConfirmPositionPayload extends Payload {
  @Field(() => ApprovalRound, { nullable: true, description: 'The round, as the approval has left it.' })
  round?: ApprovalRound | null;
}

@Resolver()
export class ConfirmPosition {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => ConfirmPositionPayload, {
    description:
      "Makes the approval that the viewer's organisation gave subject to confirmation a full one, before the deadline. For an approver of the elector or a substitute; its side reads it. Refusals: SUBSTITUTE_FOR_WHOM, ROUND_CLOSED, AUTHOR_BARRED, NOTHING_TO_CONFIRM, STALE_DIGEST.",
  })
  confirmPosition(
    @Args('input', { description: 'The round and its text.' }) input: ConfirmPositionInput,
    @Context() request: Request,
  ) {
    const change = { act: 'CONFIRMED', kind: 'APPROVE', admits: admitsConfirmation } as const;
    return this.work.write(request, 'confirmPosition', input, (tx) =>
      changePosition(tx, request, 'position.confirm', input, change),
    );
  }
}
