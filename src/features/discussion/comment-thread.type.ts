import { Field } from '@nestjs/graphql';
import type { TypeModel } from '../../platform/graphql/model.js';
import { Comment } from './comment.type.js';
import { Thread } from './thread.type.js';

// Declared here: a thread is of comments, and a comment knows no more of it than this.
Field(() => Thread, { description: 'The thread it is in.' })(Comment.prototype, 'thread');

/** What a thread adds to the model of its comments. */
export const commentThread: TypeModel['fields'] = {
  thread: {
    one: 'Thread',
    from: (a, b) =>
      `thread ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.thread_id`,
  },
};
