import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation was in a group from one instant to another: who read what, and when, can be told later. */
@Entity('group_member')
export class GroupMemberEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  /** That of the group's row. */
  @Column('int')
  audience!: number;
  @Column('uuid', { name: 'group_id' })
  groupId!: string;
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('timestamptz', { name: 'joined_at' })
  joinedAt!: Date;
  /** Null: it is in it. */
  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt!: Date | null;
}
