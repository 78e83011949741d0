import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Holiday } from '../../domain/side-calendar.js';

/** A calendar of a side, as it was from a version on. Never changed. */
@Entity('side_calendar')
export class SideCalendarEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @Column('int')
  audience!: number;
  @PrimaryColumn('text', { name: 'side_code' })
  sideCode!: string;
  @PrimaryColumn('int')
  version!: number;
  @Column('int', { array: true })
  weekend!: number[];
  @Column('jsonb')
  holidays!: Holiday[];
  @Column('date', { name: 'working_days', array: true })
  workingDays!: string[];
  /** By which decree or list, in words; null where nobody said. */
  @Column('text', { nullable: true })
  source!: string | null;
  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
