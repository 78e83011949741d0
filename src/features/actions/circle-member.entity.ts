import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation in the circle of an action: its leads before the first proposal, frozen from then on. */
@Entity('circle_member')
export class CircleMemberEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid', { name: 'action_id' })
  actionId!: string;
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('int')
  audience!: number;
  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt!: Date | null;
}
