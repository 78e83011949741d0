import { ArgsType, Field } from '@nestjs/graphql';
import type { Query, TypeModel } from '../../platform/graphql/model.js';
import { Taking } from '../../platform/graphql/taking.js';
import { Action } from '../actions/action.type.js';
import { ApprovalRound } from '../approval/approval-round.type.js';
import { Partnership } from '../partnerships/partnership.type.js';
import { Roadmap } from '../roadmap/roadmap.type.js';
import { subjectVisible } from './subject-visible.js';
import { ThreadConnection } from './thread.type.js';
import { filtered, ThreadsArgs } from './thread-filter.js';
import { actionUnread } from './unread.type.js';

@ArgsType()
export class PartnershipThreadsArgs extends ThreadsArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: the threads on its actions; otherwise those on the partnership itself.',
  })
  onActions?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: all threads in it, whatever they are on; onActions is then of no account.',
  })
  everywhere?: boolean | null;
}

// Fields of other features' types, declared here: what is discussed does not know that it is.
for (const { prototype } of [Action, ApprovalRound, Roadmap]) {
  Taking(ThreadsArgs)(prototype, 'threads');
  Field(() => ThreadConnection, { description: 'Its threads, the last commented first.' })(
    prototype,
    'threads',
  );
}
Taking(PartnershipThreadsArgs)(Partnership.prototype, 'threads');
Field(() => ThreadConnection, {
  description:
    'The threads on the partnership itself, the last commented first; those on its actions, rounds and roadmaps are in it where onActions or everywhere asks for them.',
})(Partnership.prototype, 'threads');

const lastCommentFirst = {
  connection: 'Thread',
  orders: { LAST_COMMENT: [{ by: 'last_comment_at', type: 'timestamptz', descending: true }] },
  defaultOrder: 'LAST_COMMENT',
} as const;

const threadsOn = (column: 'action_id' | 'round_id' | 'roadmap_id'): TypeModel['fields'] => ({
  threads: {
    ...lastCommentFirst,
    from: (a, b, q: Query) => `thread ${b} where ${b}.partnership_id = ${a}.partnership_id
      and ${b}.${column} = ${a}.id and ${subjectVisible(b)} and ${filtered(b, q)}`,
  },
});

/** What the discussion adds to the models of an action, a round and an edition. */
export const actionThreads: TypeModel['fields'] = { ...threadsOn('action_id'), ...actionUnread };
export const roundThreads = threadsOn('round_id');
export const roadmapThreads = threadsOn('roadmap_id');

/** What the discussion adds to the model of a partnership. */
export const partnershipThreads: TypeModel['fields'] = {
  threads: {
    ...lastCommentFirst,
    from: (a, b, q: Query) => {
      const where = q.args['everywhere']
        ? subjectVisible(b)
        : q.args['onActions']
          ? `${b}.action_id is not null and ${subjectVisible(b)}`
          : `${b}.action_id is null and ${b}.round_id is null and ${b}.roadmap_id is null`;
      return `thread ${b} where ${b}.partnership_id = ${a}.partnership_id and ${where} and ${filtered(b, q)}`;
    },
  },
};
