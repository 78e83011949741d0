import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../../catalogue/language.js';

/** Who asked that an organisation take part. */
@Entity('registration')
export class RegistrationEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  /** Of the side; of a joint organisation of the partnership. */
  @Column('int')
  audience!: number;
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('text', { name: 'contact_name' })
  contactName!: string;
  /** In lower case. */
  @Column('text', { name: 'contact_email' })
  contactEmail!: string;
  @Column('text')
  message!: string;
  @Column('text')
  language!: Language;
  @Column('timestamptz', { name: 'registered_at' })
  registeredAt!: Date;
  /** The member who asked; null: an outsider. */
  @Column('uuid', { name: 'membership_id', nullable: true })
  membershipId!: string | null;
  /** Null where it was not rejected. */
  @Column('text', { name: 'rejection_reasons', nullable: true })
  rejectionReasons!: string | null;
}
