import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('comment')
export class CommentEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  /** That of its thread. */
  @Column('int')
  audience!: number;
  @Column('uuid', { name: 'thread_id' })
  threadId!: string;
  /** Its place in the thread, from 1, without gaps. */
  @Column('int')
  ordinal!: number;
  /** The comment it answers, of the same thread. */
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;
  /** The number of the present text, from 1. */
  @Column('int', { default: 1 })
  version!: number;
  /** Markdown; null once it is removed. */
  @Column('text', { nullable: true })
  body!: string | null;
  @Column('text')
  language!: string;
  @Column('uuid', { name: 'membership_id' })
  membershipId!: string;
  /** The organisation spoken for. */
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt!: Date | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;
  @Column('text', { name: 'removed_reason', nullable: true })
  removedReason!: string | null;
}
