import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActionStatus } from '../../domain/action.js';

@Entity('action')
export class ActionEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  @Column('int')
  audience!: number;
  /** The audience of its lead organisations before it is proposed; its early revisions stay there. */
  @Column('int')
  circle!: number;
  @Column('text')
  status!: ActionStatus;
  @Column('text', { name: 'first_side' })
  firstSide!: string;
  @Column('int')
  revision!: number;
  @Column('int', { name: 'approved_revision', nullable: true })
  approvedRevision!: number | null;
  /** The revision asked for instead of the approved one, until a round approves it. */
  @Column('int', { name: 'candidate_revision', nullable: true })
  candidateRevision!: number | null;
  @Column('int', { nullable: true })
  year!: number | null;
  @Column('int', { nullable: true })
  number!: number | null;
  @Column('text', { nullable: true })
  reference!: string | null;
  /** Of the revision shown, beside the row so that a list needs no second table. */
  @Column('jsonb')
  titles!: Record<string, string>;
  /** By language; the column `words`, which PostgreSQL makes of these, is what an action is found by. */
  @Column('jsonb', { default: {} })
  summaries!: Record<string, string | null>;
  @Column('text', { nullable: true })
  area!: string | null;
  @Column('text', { name: 'value_chains', array: true })
  valueChains!: string[];
  @Column('text', { array: true })
  materials!: string[];
  @Column('text', { name: 'lead_sides', array: true })
  leadSides!: string[];
  /** Why it was returned or withdrawn. */
  @Column('text', { nullable: true })
  reasons!: string | null;
  /** Threads of the action's own audience. */
  @Column('int', { name: 'thread_count', default: 0 })
  threadCount!: number;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
  @Column('timestamptz', { name: 'proposed_at', nullable: true })
  proposedAt!: Date | null;
}
