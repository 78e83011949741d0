import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a comment said before it was edited; gone when the comment is removed. */
@Entity('comment_version')
export class CommentVersionEntity {
  @PrimaryColumn('uuid', { name: 'partnership_id' })
  partnershipId!: string;
  @PrimaryColumn('uuid', { name: 'comment_id' })
  commentId!: string;
  /** From 1, the first text. */
  @PrimaryColumn('int')
  number!: number;
  @Column('int')
  audience!: number;
  @Column('text')
  body!: string;
  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;
}
