import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionEntity } from './action.entity.js';
import { ActionLeadEntity } from './action-lead.entity.js';
import { ActionsResolver } from './actions.resolver.js';
import { AnswerOffer } from './answer-offer.js';
import { CircleMemberEntity } from './circle-member.entity.js';
import { ConfirmLead } from './confirm-lead.js';
import { DeclineLead } from './decline-lead.js';
import { DraftAction } from './draft-action.js';
import { InviteLead } from './invite-lead.js';
import { LeadOfferEntity } from './lead-offer.entity.js';
import { OfferLead } from './offer-lead.js';
import { ProposalEntity } from './proposal.entity.js';
import { ProposeAction } from './propose-action.js';
import { RequestChange } from './request-change.js';
import { ReturnAction } from './return-action.js';
import { ReviseAction } from './revise-action.js';
import { RevisionEntity } from './revision.entity.js';
import { StepDown } from './step-down.js';
import { WithdrawAction } from './withdraw-action.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ActionEntity,
      ActionLeadEntity,
      CircleMemberEntity,
      RevisionEntity,
      LeadOfferEntity,
      ProposalEntity,
    ]),
  ],
  providers: [
    ActionsResolver,
    DraftAction,
    ReviseAction,
    InviteLead,
    OfferLead,
    AnswerOffer,
    ConfirmLead,
    DeclineLead,
    StepDown,
    ProposeAction,
    ReturnAction,
    RequestChange,
    WithdrawAction,
  ],
})
export class ActionsModule {}
