import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a text of a comment mentions a person, an organisation or a group; gone when the comment is removed. */
@Entity('comment_mention')
export class CommentMentionEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid', { name: 'comment_id' })
  commentId!: string;
  /** The text it stands in: that of the comment's `version` is the present one. */
  @PrimaryColumn('int')
  version!: number;
  /** From 1, in the order of the text. */
  @PrimaryColumn('int')
  place!: number;
  /** That of the thread. */
  @Column('int')
  audience!: number;
  @Column('uuid', { name: 'thread_id' })
  threadId!: string;
  @Column('uuid', { name: 'membership_id', nullable: true })
  membershipId!: string | null;
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;
  @Column('uuid', { name: 'group_id', nullable: true })
  groupId!: string | null;
}
