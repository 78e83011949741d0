import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { visible } from '../../access/visible.js';
import type { Calendar } from '../../domain/calendar.js';
import { refuseExtension } from '../../domain/deadline.js';
import { admitsExtension } from '../../domain/round.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { asEntryActor, record } from '../log/record.js';
import { ApprovalRound } from './approval-round.type.js';
import { calendarsSql } from './calendars.queries.js';
import { extendDeadline } from './closing.store.js';
import { lockRound } from './round-lock.store.js';

@InputType({ description: 'A round that needs more time.' })
class ExtendRoundInput {
  @Field(() => ID, { description: 'Global id of the round.' })
  round!: string;
  @Field(() => DateTime, {
    description:
      'The new deadline: at least one working day of all sides after the present one, at most three years after the opening.',
  })
  deadline!: Date;
}

@ObjectType({ description: 'The extended round, or why it was not.' })
class ExtendRoundPayload extends Payload {
  @Field(() => ApprovalRound, { nullable: true, description: 'The round.' })
  round?: ApprovalRound | null;
}

const calendars = `select ${calendarsSql('p')} as calendars from partnership p
  where p.partnership_id = $2 and ${visible('p')}`;

@Resolver()
export class ExtendRound {
  constructor(private readonly work: UnitOfWork) {}

  @Mutation(() => ExtendRoundPayload, {
    description:
      'Puts off the deadline of an open round, once in its life. For a focal point of any side, or the office that opened it. Refusals: ROUND_CLOSED, ALREADY_EXTENDED, WORKING_DAYS_TOO_FEW, EXTENSION_TOO_SHORT, DEADLINE_TOO_LATE.',
  })
  extendRound(
    @Args('input', { description: 'The round and its new deadline.' }) input: ExtendRoundInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'extendRound', input, async (tx) => {
      const id = readId(request, input.round, 'ApprovalRound', ['round']);
      const { audiences, partnership: of } = request.scope;
      const [round, [sides]] = await Promise.all([
        lockRound(tx, request, id, ['round']),
        tx.rows<{ calendars: Calendar[] }>(calendars, [audiences, of]),
      ]);
      const own = round.openedBy === request.viewer?.acting?.organisation;
      const actor = authorise(request.viewer, 'round.extend', { own });
      const { deadline } = input;
      const refused =
        admitsExtension(round, tx.now) ?? refuseExtension(round, deadline, sides?.calendars ?? []);
      if (refused) return refused;
      extendDeadline(tx, round, deadline);
      const { partnership, audience, at } = round;
      record(
        tx,
        { partnership, audience, actor: asEntryActor(actor), at },
        'round.extended',
        { type: 'ROUND', id },
        { from: round.deadline.toISOString(), to: deadline.toISOString() },
      );
      return { round: id };
    });
  }
}
