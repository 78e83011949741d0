import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApprovalRoundEntity } from './approval-round.entity.js';
import { CancelRound } from './cancel-round.js';
import { ElectorEntity } from './elector.entity.js';
import { OpenRound } from './open-round.js';
import { PositionEntity } from './position.entity.js';
import { SideAnswerEntity } from './side-answer.entity.js';
import { TakePosition } from './take-position.js';

@Module({
  imports: [TypeOrmModule.forFeature([ApprovalRoundEntity, SideAnswerEntity, ElectorEntity, PositionEntity])],
  providers: [OpenRound, TakePosition, CancelRound],
})
export class ApprovalModule {}
