import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rule } from '../../domain/approval.js';

/** A loosening that waits for a second focal point, of the audience of the side. The latest of a version counts. */
@Entity('side_rule_proposal')
export class SideRuleProposalEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @Column('int')
  audience!: number;
  @PrimaryColumn('uuid')
  id!: string;
  @Column('text', { name: 'side_code' })
  sideCode!: string;
  /** The version of the rule that it would take the place of. */
  @Column('int', { name: 'of_version' })
  ofVersion!: number;
  @Column('jsonb')
  rule!: Rule;
  @Column('uuid', { name: 'proposed_by_membership_id' })
  proposedByMembershipId!: string;
  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt!: Date;
  /** The order in which they came; the database's own count. */
  @Column({ type: 'bigint', insert: false, update: false })
  ordinal!: string;
}
