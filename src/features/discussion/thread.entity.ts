import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PassageField, ThreadKind } from '../../domain/thread-subject.js';

@Entity('thread')
export class ThreadEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid')
  id!: string;
  @Column('int')
  audience!: number;
  /** Of the three subjects at most one is named; none: a thread on the partnership. */
  @Column('uuid', { name: 'action_id', nullable: true })
  actionId!: string | null;
  @Column('uuid', { name: 'round_id', nullable: true })
  roundId!: string | null;
  @Column('uuid', { name: 'roadmap_id', nullable: true })
  roadmapId!: string | null;
  /** The passage of the action's text it is on: revision, language, field, and where in it (code points, end excluded). */
  @Column('int', { name: 'passage_revision', nullable: true })
  passageRevision!: number | null;
  @Column('text', { name: 'passage_language', nullable: true })
  passageLanguage!: string | null;
  @Column('text', { name: 'passage_field', nullable: true })
  passageField!: PassageField | null;
  @Column('int', { name: 'passage_start', nullable: true })
  passageStart!: number | null;
  @Column('int', { name: 'passage_end', nullable: true })
  passageEnd!: number | null;
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
  /** From 1, one more with each reopening: an assent is to one turn. */
  @Column('int', { default: 1 })
  turn!: number;
  /** Comments, the removed ones among them. */
  @Column('int', { name: 'comment_count', default: 0 })
  commentCount!: number;
  @Column('timestamptz', { name: 'last_comment_at' })
  lastCommentAt!: Date;
}
