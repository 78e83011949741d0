import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PositionKind, ReservationType } from '../../domain/approval.js';

/** A position that a colleague has prepared, of the audience of its organisation: at most one in a round has not ended. */
@Entity('prepared_position')
export class PreparedPositionEntity {
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
  @Column('text')
  kind!: PositionKind;
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
  @Column('timestamptz', { name: 'prepared_at' })
  preparedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
  /** By a newer one, by being taken, or by another position. */
  @Column('text', { nullable: true })
  ending!: 'REPLACED' | 'TAKEN' | 'OVERTAKEN' | null;
}
