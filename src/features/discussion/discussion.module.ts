import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachThread } from './attach-thread.js';
import { CommentEntity } from './comment.entity.js';
import { CommentMentionEntity } from './comment-mention.entity.js';
import { CommentVersionEntity } from './comment-version.entity.js';
import { DismissReports } from './dismiss-reports.js';
import { EditComment } from './edit-comment.js';
import { MarkBlocking } from './mark-blocking.js';
import { MarkRead } from './mark-read.js';
import { MoveThread } from './move-thread.js';
import { OpenThread } from './open-thread.js';
import { PostComment } from './post-comment.js';
import { RemoveComment } from './remove-comment.js';
import { ReopenThread } from './reopen-thread.js';
import { ReportComment } from './report-comment.js';
import { ResolveThread } from './resolve-thread.js';
import { ThreadEntity } from './thread.entity.js';
import { ThreadAssentEntity } from './thread-assent.entity.js';
import { ThreadReopeningEntity } from './thread-reopening.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ThreadEntity,
      ThreadReopeningEntity,
      CommentEntity,
      CommentVersionEntity,
      CommentMentionEntity,
      ThreadAssentEntity,
    ]),
  ],
  providers: [
    OpenThread,
    PostComment,
    EditComment,
    RemoveComment,
    ReportComment,
    DismissReports,
    MarkBlocking,
    MarkRead,
    MoveThread,
    AttachThread,
    ReopenThread,
    ResolveThread,
  ],
})
export class DiscussionModule {}
