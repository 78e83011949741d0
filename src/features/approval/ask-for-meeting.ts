import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { authorise } from '../../access/authorise.js';
import { visible } from '../../access/visible.js';
import { admitsMeeting } from '../../domain/round.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { forbidden } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Payload } from '../../platform/graphql/refusal.type.js';
import type { Request } from '../../platform/graphql/request.js';
import { Reasons } from '../../platform/graphql/scalars.js';
import { asEntryActor, record } from '../log/record.js';
import { ApprovalRound } from './approval-round.type.js';
import { MeetingRequestEntity } from './meeting-request.entity.js';
import { meetingAskedSql } from './meetings.queries.js';
import { lockRound } from './round-lock.store.js';

@InputType({ description: 'A round that a side wants to meet about.' })
class AskForMeetingInput {
  @Field(() => ID, { description: 'Global id of the round.' })
  round!: string;
  @Field(() => Reasons, { description: 'Why, and what is to be talked about; both sides read it.' })
  agenda!: string;
}

@ObjectType({ description: 'The round with the meeting asked for, or why it was not.' })
class AskForMeetingPayload extends Payload {
  @Field(() => ApprovalRound, { nullable: true, description: 'The round.' })
  round?: ApprovalRound | null;
}

const asked = `select ${meetingAskedSql('r', '$4')} as asked from approval_round r
  where r.partnership_id = $2 and r.id = $3 and ${visible('r')}`;

@Resolver()
export class AskForMeeting {
  constructor(private readonly work: UnitOfWork) {}

  // OSCE Rules of Procedure, annex 1(A): whoever asks for a meeting has not objected; the period goes on.
  @Mutation(() => AskForMeetingPayload, {
    description:
      'Asks for a meeting about an open round, for a focal point, once a side. It is no objection and stops no deadline. Refusals: ROUND_CLOSED, MEETING_ASKED.',
  })
  askForMeeting(
    @Args('input', { description: 'The round and the agenda.' }) input: AskForMeetingInput,
    @Context() request: Request,
  ) {
    return this.work.write(request, 'askForMeeting', input, async (tx) => {
      const id = readId(request, input.round, 'ApprovalRound', ['round']);
      const { audiences, partnership: of } = request.scope;
      const side = request.viewer?.acting?.side ?? null;
      const [round, [before]] = await Promise.all([
        lockRound(tx, request, id, ['round']),
        tx.rows<{ asked: boolean }>(asked, [audiences, of, id, side]),
      ]);
      const actor = authorise(request.viewer, 'meeting.ask');
      if (!actor.side) throw forbidden();
      const standing = { side: actor.side, asked: before?.asked ?? false };
      const refused = admitsMeeting(round, standing, tx.now);
      if (refused) return refused;
      const { partnership, audience, at } = round;
      tx.insert(MeetingRequestEntity, {
        partnershipId: partnership,
        audience,
        roundId: id,
        sideCode: actor.side,
        organisationId: actor.organisation,
        membershipId: actor.membership,
        agenda: input.agenda,
        askedAt: at,
      });
      record(
        tx,
        { partnership, audience, actor: asEntryActor(actor), at },
        'meeting.asked',
        { type: 'ROUND', id },
        { side: actor.side },
      );
      return { round: id };
    });
  }
}
