import { Field, Int } from '@nestjs/graphql';
import { visible } from '../../access/visible.js';
import type { Query, TypeModel } from '../../platform/graphql/model.js';
import { Action } from '../actions/action.type.js';
import { subjectVisible } from './subject-visible.js';

/** The viewer's own mark on a thread: how far they have read. */
const readSql = (thread: string, q: Query, column: string): string =>
  `coalesce((select ${column} from thread_read r where r.partnership_id = ${thread}.partnership_id
     and r.thread_id = ${thread}.id and r.user_id = ${q.param(q.viewer.user, 'uuid')} and ${visible('r')}), 0)`;

/** How many comments of others the viewer has not read: two numbers of the thread, less two of the viewer's. */
export const unreadSql = (thread: string, q: Query): string =>
  `(${thread}.comment_count - ${readSql(thread, q, 'r.up_to + r.own_after')})`;

/** What reading adds to the model of a thread. */
export const threadUnread: TypeModel['fields'] = {
  unreadCount: unreadSql,
  firstUnread: {
    one: 'Comment',
    // Behind the mark stand `own_after` comments of the viewer: the first other one is at most one place further.
    from: (
      a,
      b,
      q,
    ) => `comment ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.thread_id = ${a}.id
      and ${b}.ordinal between ${readSql(a, q, 'r.up_to')} + 1 and ${readSql(a, q, 'r.up_to + r.own_after')} + 1
      and ${b}.membership_id <> all (array(select m.id from membership m
        where m.user_id = ${q.param(q.viewer.user, 'uuid')} and m.partnership_id = ${a}.partnership_id and ${visible('m')}))
      order by ${b}.ordinal limit 1`,
  },
};

// A field of another feature's type, declared here: an action does not know that it is discussed.
Field(() => Int, {
  description:
    'How many comments of others, in the threads on it that the viewer sees, they have not read (markRead).',
})(Action.prototype, 'unreadCount');

/** What reading adds to the model of an action. */
export const actionUnread: TypeModel['fields'] = {
  unreadCount: (a, q) =>
    `(select coalesce(sum(${unreadSql('t', q)}), 0)::int from thread t where t.partnership_id = ${a}.partnership_id
      and t.action_id = ${a}.id and ${visible('t')} and ${subjectVisible('t')})`,
};
