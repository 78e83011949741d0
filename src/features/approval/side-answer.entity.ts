import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rule, SideAnswer } from '../../domain/approval.js';

/** What one side answers in a round: all that the other side sees of it. */
@Entity('side_answer')
export class SideAnswerEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid', { name: 'round_id' })
  roundId!: string;
  @PrimaryColumn('text', { name: 'side_code' })
  sideCode!: string;
  @Column('int')
  audience!: number;
  /** The side's rule as it was when the round opened. */
  @Column('jsonb')
  rule!: Rule;
  @Column('text', { default: 'PENDING' })
  state!: SideAnswer;
  /** The organisation that coordinated the side when it answered. */
  @Column('uuid', { name: 'office_organisation_id', nullable: true })
  officeOrganisationId!: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
