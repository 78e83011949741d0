import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation was in an alliance from one instant to another. */
@Entity('alliance_membership')
export class AllianceMembershipEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  /** That of the organisations' rows. */
  @Column('int')
  audience!: number;
  @Column('uuid', { name: 'alliance_id' })
  allianceId!: string;
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('timestamptz', { name: 'joined_at' })
  joinedAt!: Date;
  /** Null: it is in it. */
  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt!: Date | null;
}
