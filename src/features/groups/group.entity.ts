import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GroupKind } from '../../domain/group.js';

/** A working group, a steering group or a room; its organisations are rows of `group_member`. */
@Entity('partnership_group')
export class GroupEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  /** Who knows of it: all members; of a room its own. */
  @Column('int')
  audience!: number;
  /** Who reads what it writes: its own. */
  @Column('int', { name: 'content_audience' })
  contentAudience!: number;
  @Column('text')
  kind!: GroupKind;
  @Column('text')
  name!: string;
  @Column('text')
  purpose!: string;
  @Column('text', { array: true })
  sides!: string[];
  @Column('uuid', { name: 'formed_by_organisation_id' })
  formedByOrganisationId!: string;
  @Column('timestamptz', { name: 'formed_at' })
  formedAt!: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
