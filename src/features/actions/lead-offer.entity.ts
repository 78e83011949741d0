import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation offers itself as the lead of its side; ENDED: the side got another lead, or the action was withdrawn. */
@Entity('lead_offer')
export class LeadOfferEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  @Column('int')
  audience!: number;
  @Column('uuid', { name: 'action_id' })
  actionId!: string;
  @Column('text', { name: 'side_code' })
  sideCode!: string;
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('text', { default: 'OPEN' })
  state!: 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'ENDED';
  @Column('timestamptz', { name: 'offered_at' })
  offeredAt!: Date;
  /** When it stopped being OPEN. */
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
