import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type ThreadKind, threadKinds } from '../../domain/thread-subject.js';
import { Ability } from '../../platform/graphql/ability.type.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql } from '../../platform/graphql/node-id.js';
import { connectionOf, Node, PageArgs } from '../../platform/graphql/relay.js';
import { DateTime, Locale } from '../../platform/graphql/scalars.js';
import { Taking } from '../../platform/graphql/taking.js';
import { Action } from '../actions/action.type.js';
import { ApprovalRound } from '../approval/approval-round.type.js';
import { Membership } from '../people/membership.type.js';
import { Organisation } from '../people/organisation.type.js';
import { Roadmap } from '../roadmap/roadmap.type.js';
import { Anchor, AnchorArgs, threadAnchor } from './anchor.type.js';
import { Comment, CommentConnection } from './comment.type.js';
import { commentOrders } from './comment-order.js';
import { Passage, passageOf } from './passage.type.js';
import { subjectVisible } from './subject-visible.js';
import { threadAbilities } from './thread-abilities.js';
import { ThreadAssent } from './thread-assent.type.js';
import { ThreadAudience } from './thread-audience.type.js';
import { threadLanguage } from './thread-language.queries.js';
import { ThreadReopening } from './thread-reopening.type.js';
import { threadUnread } from './unread.type.js';

export const ThreadKinds = enumOf(threadKinds);
registerEnumType(ThreadKinds, {
  name: 'ThreadKind',
  description: 'What a thread is for.',
  valuesMap: {
    DISCUSSION: { description: 'An exchange of views; it just goes on.' },
    OPEN_POINT: {
      description:
        'A point to be settled, always before the whole partnership: blocks a round once a focal point marks it, and is resolved.',
    },
  },
});

@ObjectType('Thread', {
  implements: () => [Node],
  description:
    'A discussion on an action or a passage of its text, an approval round, a roadmap edition, or the partnership.',
})
export class Thread {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => ThreadKinds, { description: 'What it is for.' })
  kind!: ThreadKind;
  @Field({ description: 'What it is about, on one line.' })
  title!: string;
  @Field(() => Locale, {
    description: 'The language of the title: that in which the first comment was written.',
  })
  language!: string;
  @Field(() => ThreadAudience, { description: 'Who reads it; the same for all its comments.' })
  audience!: ThreadAudience;
  @Field(() => Action, {
    nullable: true,
    description: 'The action it is on, if it is on one; on no action, round or edition: on the partnership.',
  })
  action!: Action | null;
  @Field(() => Passage, {
    nullable: true,
    description: "The passage of the action's text it is on; null where it is on no passage.",
  })
  passage!: Passage | null;
  @Taking(AnchorArgs)
  @Field(() => Anchor, {
    nullable: true,
    description:
      'Where that passage stands in the current text, or in that of another revision; null where it is on none.',
  })
  anchor!: Anchor | null;
  @Field(() => ApprovalRound, {
    nullable: true,
    description: 'The approval round it is on, if it is on one.',
  })
  round!: ApprovalRound | null;
  @Field(() => Roadmap, { nullable: true, description: 'The roadmap edition it is on, if it is on one.' })
  roadmap!: Roadmap | null;
  @Field({ description: 'Whether it blocks a round until it is resolved; open points only.' })
  blocking!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'When it was resolved; open points only.' })
  resolvedAt!: string | null;
  @Field(() => String, { nullable: true, description: 'How it was resolved.' })
  resolution!: string | null;
  @Field(() => [ThreadAssent], { description: 'Sides that have assented to resolving it, by code.' })
  assents!: ThreadAssent[];
  @Field(() => [ThreadReopening], {
    description: 'That it was opened again, each time, the first time first.',
  })
  reopenings!: ThreadReopening[];
  @Field(() => Membership, { description: 'Who opened it.' })
  openedBy!: Membership;
  @Field(() => Organisation, { description: 'The organisation spoken for.' })
  organisation!: Organisation;
  @Field(() => DateTime, { description: 'When it was opened.' })
  createdAt!: string;
  @Field(() => Int, { description: 'How many comments it has, removed ones among them.' })
  commentCount!: number;
  @Field(() => DateTime, { description: 'When the last comment was written.' })
  lastCommentAt!: string;
  @Field(() => Int, {
    description: 'How many comments of others the viewer has not read (markRead), removed ones among them.',
  })
  unreadCount!: number;
  @Field(() => Comment, { nullable: true, description: 'The first of them; null where all is read.' })
  firstUnread!: Comment | null;
  @Taking(PageArgs)
  @Field(() => CommentConnection, { description: 'Its comments, the oldest first.' })
  comments!: object;
  @Field(() => [Ability], { description: 'What the viewer may do with it now.' })
  viewerCan!: Ability[];
}

export const ThreadConnection = connectionOf('Thread', () => Thread);

export const threadModel: TypeModel = {
  table: 'thread',
  audience: true,
  key: [{ by: 'id', type: 'uuid', descending: true }],
  lookup: (a, q, key) =>
    `${a}.partnership_id = ${q.param(key.partnership, 'uuid')} and ${a}.id = ${q.param(key.id, 'uuid')} and ${subjectVisible(a)}`,
  fields: {
    id: (a) => nodeIdSql('Thread', `${a}.partnership_id`, `${a}.id`),
    kind: (a) => `${a}.kind`,
    title: (a) => `${a}.title`,
    language: threadLanguage,
    audience: {
      one: 'ThreadAudience',
      from: (a, b) =>
        `audience ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.audience = ${a}.audience`,
    },
    action: {
      one: 'Action',
      from: (a, b) =>
        `action ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.action_id`,
    },
    passage: { one: 'Passage', from: passageOf },
    round: {
      one: 'ApprovalRound',
      from: (a, b) =>
        `approval_round ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.round_id`,
    },
    roadmap: {
      one: 'Roadmap',
      from: (a, b) =>
        `roadmap ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.roadmap_id`,
    },
    blocking: (a) => `${a}.blocking`,
    resolvedAt: (a) => instant(`${a}.resolved_at`),
    resolution: (a) => `${a}.resolution`,
    assents: {
      list: 'ThreadAssent',
      from: (a, b) =>
        `thread_assent ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.thread_id = ${a}.id and ${b}.turn = ${a}.turn`,
      orderBy: (b) => `${b}.side_code`,
    },
    reopenings: {
      list: 'ThreadReopening',
      from: (a, b) =>
        `thread_reopening ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.thread_id = ${a}.id`,
      orderBy: (b) => `${b}.turn`,
    },
    openedBy: {
      one: 'Membership',
      from: (a, b) =>
        `membership ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.opened_by_membership_id`,
    },
    organisation: {
      one: 'Organisation',
      from: (a, b) =>
        `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.opened_by_organisation_id`,
    },
    createdAt: (a) => instant(`${a}.created_at`),
    commentCount: (a) => `${a}.comment_count`,
    lastCommentAt: (a) => instant(`${a}.last_comment_at`),
    comments: {
      connection: 'Comment',
      // Read by whoever reads the thread: of the scans of the other audiences nothing is left.
      from: (a, b) =>
        `comment ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.thread_id = ${a}.id and ${b}.audience = ${a}.audience`,
      orders: commentOrders,
      defaultOrder: 'OLDEST_FIRST',
    },
    ...threadAnchor,
    ...threadUnread,
    viewerCan: threadAbilities,
  },
};
