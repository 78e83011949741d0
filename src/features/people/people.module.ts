import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SignInBudget } from '../sign-in/sign-in-budget.store.js';
import { AccreditOrganisation } from './accredit-organisation.js';
import { AllianceMembershipEntity } from './alliance-membership.entity.js';
import { AssignRoles } from './assign-roles.js';
import { JoinAlliance } from './join-alliance.js';
import { LeaveAlliance } from './leave-alliance.js';
import { MembershipEntity } from './membership.entity.js';
import { OrganisationEntity } from './organisation.entity.js';
import { OrganisationAssentEntity } from './organisation-assent.entity.js';
import { PeopleQueries } from './people.queries.js';
import { RegisterOrganisation } from './register-organisation.js';
import { RegistrationEntity } from './registration.entity.js';
import { ReinstateMember } from './reinstate-member.js';
import { RejectOrganisation } from './reject-organisation.js';
import { RoleProposalEntity } from './role-proposal.entity.js';
import { SuspendMember } from './suspend-member.js';
import { SuspendOrganisation } from './suspend-organisation.js';
import { ViewerResolver } from './viewer.resolver.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      OrganisationEntity,
      OrganisationAssentEntity,
      AllianceMembershipEntity,
      RegistrationEntity,
      MembershipEntity,
      RoleProposalEntity,
    ]),
  ],
  providers: [
    PeopleQueries,
    ViewerResolver,
    SuspendMember,
    ReinstateMember,
    AssignRoles,
    AccreditOrganisation,
    SuspendOrganisation,
    SignInBudget,
    RegisterOrganisation,
    RejectOrganisation,
    JoinAlliance,
    LeaveAlliance,
  ],
})
export class PeopleModule {}
