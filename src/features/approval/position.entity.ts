import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PositionAct, PositionKind, ReservationType } from '../../domain/approval.js';

/** A position taken for an organisation, of the audience of its side. Never changed; the latest counts. */
@Entity('position')
export class PositionEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  @Column('int')
  audience!: number;
  @Column('uuid', { name: 'round_id' })
  roundId!: string;
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('text', { name: 'side_code' })
  sideCode!: string;
  @Column('text', { default: 'TAKEN' })
  act!: PositionAct;
  /** Null where a reservation was lifted: the organisation has no position since. */
  @Column('text', { nullable: true })
  kind!: PositionKind | null;
  /** Of RESERVE. */
  @Column('text', { nullable: true })
  reservation!: ReservationType | null;
  @Column('text', { nullable: true })
  reasons!: string | null;
  @Column('text')
  digest!: string;
  @Column('uuid', { name: 'user_id' })
  userId!: string;
  @Column('uuid', { name: 'membership_id' })
  membershipId!: string;
  /** The approver acted for by a substitute; null where they acted themselves. */
  @Column('uuid', { name: 'on_behalf_of_membership_id', nullable: true })
  onBehalfOfMembershipId!: string | null;
  @Column('timestamptz', { name: 'taken_at' })
  takenAt!: Date;
  /** The order in which positions were taken; the database's own count. */
  @Column({ type: 'bigint', insert: false, update: false })
  ordinal!: string;
}
