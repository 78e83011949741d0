import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganisationAct } from '../../domain/accreditation.js';

/** A side's assent to accrediting or suspending a joint organisation. */
@Entity('organisation_assent')
export class OrganisationAssentEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  /** That of the organisation's row. */
  @Column('int')
  audience!: number;
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('text')
  act!: OrganisationAct;
  @Column('text', { name: 'side_code' })
  sideCode!: string;
  @Column('uuid', { name: 'membership_id' })
  membershipId!: string;
  @Column('timestamptz', { name: 'assented_at' })
  assentedAt!: Date;
  /** When the organisation was accredited or suspended; null: the others have not all assented. */
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
