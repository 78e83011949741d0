import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleQueries } from '../people/people.queries.js';
import { Accounts } from '../sign-in/accounts.store.js';
import { SignInBudget } from '../sign-in/sign-in-budget.store.js';
import { AcceptInvitation } from './accept-invitation.js';
import { InvitationEntity } from './invitation.entity.js';
import { InvitationOfLinkQuery } from './invitation-of-link.js';
import { InviteMember } from './invite-member.js';
import { RevokeInvitation } from './revoke-invitation.js';

@Module({
  imports: [TypeOrmModule.forFeature([InvitationEntity])],
  providers: [
    PeopleQueries,
    Accounts,
    SignInBudget,
    InviteMember,
    AcceptInvitation,
    RevokeInvitation,
    InvitationOfLinkQuery,
  ],
})
export class InvitationsModule {}
