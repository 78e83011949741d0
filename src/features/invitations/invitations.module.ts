import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/people.module.js';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { AcceptInvitation } from './accept-invitation.js';
import { InvitationEntity } from './invitation.entity.js';
import { InviteMember } from './invite-member.js';
import { RevokeInvitation } from './revoke-invitation.js';

@Module({
  imports: [TypeOrmModule.forFeature([InvitationEntity]), PeopleModule, SignInModule],
  providers: [InviteMember, AcceptInvitation, RevokeInvitation],
})
export class InvitationsModule {}
