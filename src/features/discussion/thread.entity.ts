import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ThreadKind } from '../../domain/discussion.js';

@Entity('thread')
export class ThreadEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  @Column('int')
  audience!: number;
  /** Null: a thread on the partnership. */
  @Column('uuid', { name: 'action_id', nullable: true })
  actionId!: string | null;
  @Column('text')
  kind!: ThreadKind;
  @Column('text')
  title!: string;
  @Column('boolean', { default: false })
  blocking!: boolean;
  @Column('uuid', { name: 'opened_by_membership_id' })
  openedByMembershipId!: string;
  @Column('uuid', { name: 'opened_by_organisation_id' })
  openedByOrganisationId!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt!: Date | null;
  @Column('text', { nullable: true })
  resolution!: string | null;
  /** Comments, the removed ones among them. */
  @Column('int', { name: 'comment_count', default: 0 })
  commentCount!: number;
  @Column('timestamptz', { name: 'last_comment_at' })
  lastCommentAt!: Date;
}
