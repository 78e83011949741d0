import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RoadmapStatus } from '../../domain/roadmap.js';

/** An edition of the roadmap. */
@Entity('roadmap')
export class RoadmapEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  @Column('int')
  audience!: number;
  /** By language. */
  @Column('jsonb')
  titles!: Record<string, string>;
  @Column('date', { name: 'starts_on' })
  startsOn!: string;
  @Column('date', { name: 'ends_on' })
  endsOn!: string;
  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: string | null;
  @Column('text', { default: 'DRAFT' })
  status!: RoadmapStatus;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
