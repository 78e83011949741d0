import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationKind } from '../../domain/organisation-kind.js';
import type { OrganisationStatus } from '../../domain/organisation-status.js';

@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  @Column('int')
  audience!: number;
  @Column('text')
  name!: string;
  @Column('text')
  kind!: OrganisationKind;
  @Column('text', { name: 'side_code', nullable: true })
  sideCode!: string | null;
  @Column('text', { nullable: true })
  country!: string | null;
  @Column('text')
  status!: OrganisationStatus;
  /** Why it is suspended; null where it is not. */
  @Column('text', { name: 'suspension_reasons', nullable: true })
  suspensionReasons!: string | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
