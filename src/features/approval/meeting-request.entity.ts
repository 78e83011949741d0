import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A side's wish to meet about a round; once a side and round. */
@Entity('meeting_request')
export class MeetingRequestEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid', { name: 'round_id' })
  roundId!: string;
  @PrimaryColumn('text', { name: 'side_code' })
  sideCode!: string;
  @Column('int')
  audience!: number;
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('uuid', { name: 'membership_id' })
  membershipId!: string;
  @Column('text')
  agenda!: string;
  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;
}
