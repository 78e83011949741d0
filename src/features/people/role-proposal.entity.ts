import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/role.js';

/** Roles that one focal point proposes for a member, until a second one agrees or others take their place. */
@Entity('role_proposal')
export class RoleProposalEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  /** That of the member's side; of a joint organisation all members. */
  @Column('int')
  audience!: number;
  @Column('uuid', { name: 'membership_id' })
  membershipId!: string;
  @Column('text', { array: true })
  roles!: Role[];
  @Column('uuid', { name: 'proposed_by_membership_id' })
  proposedByMembershipId!: string;
  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt!: Date;
  /** When it was agreed to or replaced; null: it is open. */
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
