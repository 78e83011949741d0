import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rule } from '../../domain/approval.js';
import type { Texts } from './partnership.entity.js';

@Entity('side')
export class SideEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('text')
  code!: string;
  @Column('int')
  audience!: number;
  @Column('jsonb')
  names!: Texts;
  @Column('text', { array: true })
  countries!: string[];
  @Column('text', { name: 'time_zone' })
  timeZone!: string;
  @Column('int', { array: true })
  weekend!: number[];
  @Column('date', { array: true })
  holidays!: string[];
  @Column('date', { name: 'working_days', array: true })
  workingDays!: string[];
  @Column('jsonb')
  rule!: Rule;
  @Column('int', { name: 'rule_version', default: 1 })
  ruleVersion!: number;
  @Column('int', { name: 'calendar_version', default: 1 })
  calendarVersion!: number;
  @Column('uuid', { name: 'coordinating_organisation_id' })
  coordinatingOrganisationId!: string;
}
