import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Procedure } from '../../domain/approval.js';
import type { RoundStatus } from '../../domain/round-status.js';

/** One digest put before the sides. `status` is what was written down: an overdue OPEN round has lapsed. */
@Entity('approval_round')
export class ApprovalRoundEntity {
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
  @Column('text')
  digest!: string;
  /** The edition that the action is to become an item of. */
  @Column('uuid', { name: 'roadmap_id', nullable: true })
  roadmapId!: string | null;
  @Column('text', { default: 'EXPRESS' })
  procedure!: Procedure;
  @Column('text', { default: 'OPEN' })
  status!: RoundStatus;
  @Column('uuid', { name: 'opened_by_membership_id' })
  openedByMembershipId!: string;
  @Column('uuid', { name: 'opened_by_organisation_id' })
  openedByOrganisationId!: string;
  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;
  @Column('timestamptz')
  deadline!: Date;
  /** What the deadline was before it was extended; null where it was not. */
  @Column('timestamptz', { name: 'extended_from', nullable: true })
  extendedFrom!: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
  /** Why it was cancelled. */
  @Column('text', { nullable: true })
  reasons!: string | null;
}
