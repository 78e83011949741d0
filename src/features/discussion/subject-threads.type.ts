import { ArgsType, Field } from '@nestjs/graphql';
import type { Query, TypeModel } from '../../platform/graphql/model.js';
import { Taking } from '../../platform/graphql/taking.js';
import { Action } from '../actions/action.type.js';
import { Partnership } from '../partnerships/partnership.type.js';
import { subjectVisible } from './subject-visible.js';
import { ThreadConnection } from './thread.type.js';
import { filtered, ThreadsArgs } from './thread-filter.js';

@ArgsType()
export class PartnershipThreadsArgs extends ThreadsArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: the threads on its actions; otherwise those on the partnership itself.',
  })
  onActions?: boolean | null;
}

// Fields of other features' types, declared here: an action does not know that it is discussed.
Taking(ThreadsArgs)(Action.prototype, 'threads');
Field(() => ThreadConnection, { description: 'Its threads, the last commented first.' })(
  Action.prototype,
  'threads',
);
Taking(PartnershipThreadsArgs)(Partnership.prototype, 'threads');
Field(() => ThreadConnection, { description: 'Its threads, the last commented first.' })(
  Partnership.prototype,
  'threads',
);

const lastCommentFirst = {
  connection: 'Thread',
  orders: { LAST_COMMENT: [{ by: 'last_comment_at', type: 'timestamptz', descending: true }] },
  defaultOrder: 'LAST_COMMENT',
} as const;

/** What the discussion adds to the model of an action. */
export const actionThreads: TypeModel['fields'] = {
  threads: {
    ...lastCommentFirst,
    from: (a, b, q: Query) =>
      `thread ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.action_id = ${a}.id and ${filtered(b, q)}`,
  },
};

/** What the discussion adds to the model of a partnership. */
export const partnershipThreads: TypeModel['fields'] = {
  threads: {
    ...lastCommentFirst,
    from: (a, b, q: Query) => {
      const where = q.args['onActions']
        ? `${b}.action_id is not null and ${subjectVisible(b)}`
        : `${b}.action_id is null`;
      return `thread ${b} where ${b}.partnership_id = ${a}.partnership_id and ${where} and ${filtered(b, q)}`;
    },
  },
};
