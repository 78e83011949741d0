import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../../catalogue/language.js';
import type { Role } from '../../domain/role.js';

@Entity('invitation')
export class InvitationEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  @Column('int')
  audience!: number;
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('text')
  email!: string;
  @Column('text', { array: true })
  roles!: Role[];
  @Column('text')
  language!: Language;
  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;
  @Column('uuid', { name: 'invited_by' })
  invitedBy!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt!: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
