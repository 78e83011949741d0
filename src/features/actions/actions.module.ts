import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionEntity } from './action.entity.js';
import { ActionLeadEntity } from './action-lead.entity.js';
import { ActionsResolver } from './actions.resolver.js';
import { CircleMemberEntity } from './circle-member.entity.js';
import { DraftAction } from './draft-action.js';
import { RevisionEntity } from './revision.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([ActionEntity, ActionLeadEntity, CircleMemberEntity, RevisionEntity])],
  providers: [ActionsResolver, DraftAction],
})
export class ActionsModule {}
