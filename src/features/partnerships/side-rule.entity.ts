import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rule } from '../../domain/approval.js';

/** A rule of a side, as it was from a version on. Never changed. */
@Entity('side_rule')
export class SideRuleEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @Column('int')
  audience!: number;
  @PrimaryColumn('text', { name: 'side_code' })
  sideCode!: string;
  @PrimaryColumn('int')
  version!: number;
  @Column('jsonb')
  rule!: Rule;
  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
