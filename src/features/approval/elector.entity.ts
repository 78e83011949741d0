import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationKind } from '../../domain/organisation-kind.js';

/** An organisation that may take a position in a round; of the audience of its side. */
@Entity('elector')
export class ElectorEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid', { name: 'round_id' })
  roundId!: string;
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('int')
  audience!: number;
  @Column('text', { name: 'side_code' })
  sideCode!: string;
  /** What the organisation was when the round opened. */
  @Column('text')
  kind!: OrganisationKind;
}
