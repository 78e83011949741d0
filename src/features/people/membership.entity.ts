import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/role.js';

@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  @Column('int')
  audience!: number;
  @Column('uuid', { name: 'user_id' })
  userId!: string;
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('text', { array: true })
  roles!: Role[];
  @Column('text', { default: 'ACTIVE' })
  status!: 'ACTIVE' | 'SUSPENDED';
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
