import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who may act for an approver for a period, of the audience of the side. Nothing of it changes but its end. */
@Entity('substitution')
export class SubstitutionEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  @Column('int')
  audience!: number;
  @Column('uuid', { name: 'approver_membership_id' })
  approverMembershipId!: string;
  @Column('uuid', { name: 'substitute_membership_id' })
  substituteMembershipId!: string;
  @Column('uuid', { name: 'named_by_membership_id' })
  namedByMembershipId!: string;
  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;
  /** When it was ended before its time; null where it was not. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
