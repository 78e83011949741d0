import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody proposed a text: they take no position on it (domain.md, "Approval rounds"). */
@Entity('proposal')
export class ProposalEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  @Column('int')
  audience!: number;
  @Column('uuid', { name: 'action_id' })
  actionId!: string;
  @Column('int')
  revision!: number;
  @Column('uuid', { name: 'user_id' })
  userId!: string;
  @Column('uuid', { name: 'membership_id' })
  membershipId!: string;
  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt!: Date;
}
