import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A lead organisation of one side; ended rows tell who led before, to whom they were visible then. */
@Entity('action_lead')
export class ActionLeadEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid', { name: 'action_id' })
  actionId!: string;
  @PrimaryColumn('text', { name: 'side_code' })
  sideCode!: string;
  /** The number of the revision by which it became the lead: an organisation may come back. */
  @PrimaryColumn('int', { name: 'from_revision' })
  fromRevision!: number;
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('int')
  audience!: number;
  /** The text it confirmed last; it stands for the current one only where the digests are equal. */
  @Column('text', { name: 'confirmed_digest', nullable: true })
  confirmedDigest!: string | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;
  /** Since when the text is another than it confirmed; null where it is not, or has confirmed none. */
  @Column('timestamptz', { name: 'outdated_since', nullable: true })
  outdatedSince!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
  @Column('timestamptz')
  since!: Date;
}
