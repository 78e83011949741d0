import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A lead organisation of one side; ended rows tell who led before. */
@Entity('action_lead')
export class ActionLeadEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid', { name: 'action_id' })
  actionId!: string;
  @PrimaryColumn('text', { name: 'side_code' })
  sideCode!: string;
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('int')
  audience!: number;
  @Column('text', { name: 'confirmed_digest', nullable: true })
  confirmedDigest!: string | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
  @Column('timestamptz')
  since!: Date;
}
