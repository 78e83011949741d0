import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AudienceEntity } from './audience.entity.js';
import { ChangeCalendar } from './change-calendar.js';
import { ChangeSideRule } from './change-side-rule.js';
import { CreatePartnership } from './create-partnership.js';
import { PartnershipEntity } from './partnership.entity.js';
import { PartnershipsResolver } from './partnerships.resolver.js';
import { SideEntity } from './side.entity.js';
import { SideCalendarEntity } from './side-calendar.entity.js';
import { SideRuleEntity } from './side-rule.entity.js';
import { SideRuleProposalEntity } from './side-rule-proposal.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      PartnershipEntity,
      SideEntity,
      AudienceEntity,
      SideRuleEntity,
      SideRuleProposalEntity,
      SideCalendarEntity,
    ]),
  ],
  providers: [PartnershipsResolver, CreatePartnership, ChangeSideRule, ChangeCalendar],
})
export class PartnershipsModule {}
