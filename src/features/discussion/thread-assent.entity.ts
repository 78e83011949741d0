import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A focal point's assent, for a side, to resolving an open point. */
@Entity('thread_assent')
export class ThreadAssentEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid', { name: 'thread_id' })
  threadId!: string;
  /** Of the thread's resolution: after a reopening assents are given anew. */
  @PrimaryColumn('int')
  turn!: number;
  @PrimaryColumn('text', { name: 'side_code' })
  sideCode!: string;
  @Column('int')
  audience!: number;
  @Column('uuid', { name: 'membership_id' })
  membershipId!: string;
  @Column('text')
  resolution!: string;
  @Column('timestamptz', { name: 'assented_at' })
  assentedAt!: Date;
}
