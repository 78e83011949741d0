import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcceptSilence } from './accept-silence.js';
import { ApprovalRoundEntity } from './approval-round.entity.js';
import { AskForMeeting } from './ask-for-meeting.js';
import { CancelRound } from './cancel-round.js';
import { ConfirmPosition } from './confirm-position.js';
import { ElectorEntity } from './elector.entity.js';
import { ElectorDepartureEntity } from './elector-departure.entity.js';
import { ExtendRound } from './extend-round.js';
import { GiveAnswer } from './give-answer.js';
import { LiftReservation } from './lift-reservation.js';
import { MeetingRequestEntity } from './meeting-request.entity.js';
import { OpenRound } from './open-round.js';
import { PositionEntity } from './position.entity.js';
import { PreparePosition } from './prepare-position.js';
import { PreparedPositionEntity } from './prepared-position.entity.js';
import { SettleRound } from './settle-round.js';
import { SideAnswerEntity } from './side-answer.entity.js';
import { TakePosition } from './take-position.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ApprovalRoundEntity,
      SideAnswerEntity,
      ElectorEntity,
      ElectorDepartureEntity,
      PositionEntity,
      PreparedPositionEntity,
      MeetingRequestEntity,
    ]),
  ],
  providers: [
    OpenRound,
    PreparePosition,
    TakePosition,
    ConfirmPosition,
    LiftReservation,
    GiveAnswer,
    ExtendRound,
    AcceptSilence,
    AskForMeeting,
    CancelRound,
    SettleRound,
  ],
})
export class ApprovalModule {}
