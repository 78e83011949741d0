import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a resolved open point was opened again, and how it had been resolved. */
@Entity('thread_reopening')
export class ThreadReopeningEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid', { name: 'thread_id' })
  threadId!: string;
  /** The turn that it ended. */
  @PrimaryColumn('int')
  turn!: number;
  @Column('int')
  audience!: number;
  @Column('text')
  resolution!: string;
  @Column('timestamptz', { name: 'resolved_at' })
  resolvedAt!: Date;
  @Column('uuid', { name: 'membership_id' })
  membershipId!: string;
  @Column('timestamptz', { name: 'reopened_at' })
  reopenedAt!: Date;
}
