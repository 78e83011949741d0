import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeGroup } from './change-group.js';
import { CloseGroup } from './close-group.js';
import { FormGroup } from './form-group.js';
import { GroupEntity } from './group.entity.js';
import { GroupMemberEntity } from './group-member.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([GroupEntity, GroupMemberEntity])],
  providers: [FormGroup, ChangeGroup, CloseGroup],
})
export class GroupsModule {}
