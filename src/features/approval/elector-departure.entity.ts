import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation that left the electorate of a round, because it was suspended; of the audience of its side. */
@Entity('elector_departure')
export class ElectorDepartureEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid', { name: 'round_id' })
  roundId!: string;
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('int')
  audience!: number;
  @Column('timestamptz', { name: 'left_at' })
  leftAt!: Date;
}
