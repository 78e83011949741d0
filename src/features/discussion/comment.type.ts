import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ability } from '../../access/authorise.js';
import { visible } from '../../access/visible.js';
import { refuseEdit, refuseRemoval } from '../../domain/discussion.js';
import { type Reportable, refuseDismissal, refuseReport } from '../../domain/report.js';
import { Ability, abilitiesOf } from '../../platform/graphql/ability.type.js';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import { unauthenticated } from '../../platform/graphql/errors.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { nodeIdSql } from '../../platform/graphql/node-id.js';
import { connectionOf, Node } from '../../platform/graphql/relay.js';
import { renderedMarkdown } from '../../platform/graphql/rendered-markdown.js';
import type { Request } from '../../platform/graphql/request.js';
import { DateTime, Locale, Markdown } from '../../platform/graphql/scalars.js';
import { Membership } from '../people/membership.type.js';
import { Organisation } from '../people/organisation.type.js';
import { authorStanding } from './author-standing.js';
import { CommentMention } from './comment-mention.type.js';
import { commentCursor, commentKey } from './comment-order.js';
import { CommentRemoval } from './comment-removal.type.js';
import { CommentReport } from './comment-report.type.js';
import { CommentVersion } from './comment-version.type.js';
import { reports, settles } from './reports.queries.js';
import { subjectVisible } from './subject-visible.js';

@ObjectType('Comment', {
  implements: () => [Node],
  description: 'What somebody wrote in a thread, for an organisation.',
})
export class Comment {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({
    description:
      'Its cursor among the comments of its thread (Thread.comments, after and before): a page around it.',
  })
  cursor!: string;
  @Field(() => Markdown, { nullable: true, description: 'What it says; null once it is removed.' })
  body!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'What it says as HTML, rendered by the server: no markup of its author, links to http, https and mailto alone, nothing loaded; headings from h3. Null once it is removed.',
  })
  bodyHtml!: string | null;
  @Field(() => CommentRemoval, { nullable: true, description: 'That it was removed; null where it was not.' })
  removed!: CommentRemoval | null;
  @Field(() => Locale, { description: 'The language it is written in.' })
  language!: string;
  @Field(() => Membership, { description: 'Who wrote it.' })
  author!: Membership;
  @Field(() => Organisation, { description: 'The organisation spoken for.' })
  organisation!: Organisation;
  @Field(() => Comment, { nullable: true, description: 'The comment it answers, of the same thread.' })
  replyTo!: Comment | null;
  @Field(() => Int, { description: 'How many comments answer it, removed ones among them.' })
  replyCount!: number;
  @Field(() => DateTime, {
    description: 'When it was written; each comment of a thread after the one before.',
  })
  createdAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was last edited; null where it never was.' })
  editedAt!: string | null;
  @Field(() => [CommentVersion], {
    description: 'What it said before each edit, the first text first; none once it is removed.',
  })
  versions!: CommentVersion[];
  @Field(() => [CommentMention], {
    description: 'Whom and what its text mentions, in its order; none once it is removed.',
  })
  mentions!: CommentMention[];
  @Field(() => [CommentReport], {
    description:
      "Its reports, the first first: one's own, and all for the focal points who settle them; none for anybody else.",
  })
  reports!: CommentReport[];
  @Field(() => [Ability], { description: 'What the viewer may do with it now.' })
  viewerCan!: Ability[];
}

export const CommentConnection = connectionOf('Comment', () => Comment);

interface Facts extends Omit<Reportable, 'own'> {
  readonly author: string;
  readonly side: string | null;
  readonly authorUser: string;
  /** Whether reports wait for the viewer. */
  readonly open: boolean;
  readonly resolved: boolean;
  readonly groupClosed: boolean;
}

export const commentModel: TypeModel = {
  table: 'comment',
  audience: true,
  key: commentKey,
  lookup: (a, q, key) =>
    `${a}.partnership_id = ${q.param(key.partnership, 'uuid')} and ${a}.id = ${q.param(key.id, 'uuid')}
     and exists (select 1 from thread t where t.partnership_id = ${a}.partnership_id and t.id = ${a}.thread_id
       and ${visible('t')} and ${subjectVisible('t')})`,
  fields: {
    id: (a) => nodeIdSql('Comment', `${a}.partnership_id`, `${a}.id`),
    cursor: commentCursor,
    body: (a) => `${a}.body`,
    bodyHtml: renderedMarkdown((a) => `${a}.body`),
    removed: {
      one: 'CommentRemoval',
      from: (a, b) => `(select ${a}.removed_at, ${a}.removed_reason) ${b} where ${b}.removed_at is not null`,
    },
    language: (a) => `${a}.language`,
    author: {
      one: 'Membership',
      from: (a, b) =>
        `membership ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.membership_id`,
    },
    organisation: {
      one: 'Organisation',
      from: (a, b) =>
        `organisation ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.organisation_id`,
    },
    replyTo: {
      one: 'Comment',
      from: (a, b) =>
        `comment ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.id = ${a}.parent_id`,
    },
    replyCount: (a) =>
      `(select count(*) from comment r where r.partnership_id = ${a}.partnership_id and r.parent_id = ${a}.id
        and r.audience = ${a}.audience and ${visible('r')})`,
    createdAt: (a) => instant(`${a}.created_at`),
    editedAt: (a) => instant(`${a}.edited_at`),
    versions: {
      list: 'CommentVersion',
      from: (a, b) =>
        `comment_version ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.comment_id = ${a}.id
         and ${a}.removed_at is null`,
      orderBy: (b) => `${b}.number`,
    },
    mentions: {
      list: 'CommentMention',
      from: (a, b) =>
        `comment_mention ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.comment_id = ${a}.id
         and ${b}.version = ${a}.version and ${a}.removed_at is null`,
      orderBy: (b) => `${b}.place`,
    },
    reports: {
      list: 'CommentReport',
      from: (a, b, q) =>
        `comment_report ${b} where ${b}.partnership_id = ${a}.partnership_id and ${b}.comment_id = ${a}.id
         and (${reports(b, q)} or ${settles(b, q)})`,
      orderBy: (b) => `${b}.reported_at, ${b}.id`,
    },
    viewerCan: {
      facts: (
        a,
        q,
      ) => `jsonb_build_object('author', ${a}.membership_id, 'removed', ${a}.removed_at is not null, 'groupClosed', exists (select 1 from partnership_group g where g.partnership_id = ${a}.partnership_id
          and g.content_audience = ${a}.audience and g.closed_at is not null and ${visible('g')}),
        'side', (select o.side_code from organisation o where o.partnership_id = ${a}.partnership_id
          and o.id = ${a}.organisation_id and ${visible('o')}),
        'resolved', exists (select 1 from thread t where t.partnership_id = ${a}.partnership_id
          and t.id = ${a}.thread_id and t.resolved_at is not null and ${visible('t')}),
        'authorUser', (select m.user_id from membership m where m.partnership_id = ${a}.partnership_id
          and m.id = ${a}.membership_id and ${visible('m')}),
        'reported', exists (select 1 from comment_report r where r.partnership_id = ${a}.partnership_id
          and r.comment_id = ${a}.id and ${reports('r', q)} and ${visible('r')}),
        'open', exists (select 1 from comment_report r where r.partnership_id = ${a}.partnership_id
          and r.comment_id = ${a}.id and r.settled_at is null and ${settles('r', q)} and ${visible('r')}))`,
      derive: (facts: Facts, _args, { viewer, language }: Request) => {
        if (!viewer) throw unauthenticated();
        const standing = authorStanding(viewer, facts);
        return abilitiesOf(language, [
          ability(viewer, 'comment.edit', standing, () => refuseEdit(facts, facts)),
          ability(viewer, 'comment.remove', standing, () => refuseRemoval(facts)),
          ability(viewer, 'comment.report', {}, () =>
            refuseReport({ ...facts, own: facts.authorUser === viewer.user }),
          ),
          ability(viewer, 'reports.dismiss', standing, () => refuseDismissal(facts.open)),
        ]);
      },
    },
  },
};
