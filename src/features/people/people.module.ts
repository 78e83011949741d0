import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MembershipEntity } from './membership.entity.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PeopleQueries } from './people.queries.js';
import { SuspendMember } from './suspend-member.js';
import { ViewerResolver } from './viewer.resolver.js';

@Module({
  imports: [TypeOrmModule.forFeature([OrganisationEntity, MembershipEntity])],
  providers: [PeopleQueries, ViewerResolver, SuspendMember],
})
export class PeopleModule {}
