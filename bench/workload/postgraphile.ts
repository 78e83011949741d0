import { v7 } from 'uuid';
import { z } from 'zod';
import type { Dialect } from './dialect.ts';
import type { Call, Operation } from './operations.ts';
import { idsOf, type Shown } from './shown.ts';

/** The operations of the bench in the schema that PostGraphile makes of the database, under the names that Concord gives. */
const documents: Readonly<Record<Operation, string>> = {
  actions: `query Actions($slug: String!, $condition: ActionCondition, $first: Int) {
  partnership: partnershipBySlug(slug: $slug) {
    actions: actionsByPartnershipId(first: $first, condition: $condition, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) {
      nodes {
        id: rowId
        reference
        status
        titles
        threadCount
        currentRevision: revisionByPartnershipIdAndRowIdAndRevision {
          number
          digest
          author: membershipByPartnershipIdAndAuthorMembershipId {
            id: rowId
            user: appUserByUserId { name }
            organisation: organisationByPartnershipIdAndOrganisationId { id: rowId name }
          }
        }
        leads: actionLeadsByPartnershipIdAndActionId(condition: {endedAt: null}, orderBy: [SIDE_CODE_ASC]) {
          nodes { side: sideCode confirmedDigest organisation: organisationByPartnershipIdAndOrganisationId { id: rowId name } }
        }
        rounds: approvalRoundsByPartnershipIdAndActionId(first: 1, orderBy: [OPENED_AT_DESC, ROW_ID_DESC]) {
          nodes { id: rowId status answers: sideAnswersByPartnershipIdAndRoundId(orderBy: [SIDE_CODE_ASC]) { nodes { side: sideCode state } } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
  thread: `query Thread($partnership: UUID!, $id: UUID!, $first: Int) {
  thread: threadByPartnershipIdAndRowId(partnershipId: $partnership, rowId: $id) {
    id: rowId
    title
    kind
    commentCount
    comments: commentsByPartnershipIdAndThreadId(first: $first, orderBy: [CREATED_AT_ASC, ROW_ID_ASC]) {
      nodes {
        id: rowId
        body
        language
        createdAt
        author: membershipByPartnershipIdAndMembershipId { id: rowId user: appUserByUserId { name } }
        organisation: organisationByPartnershipIdAndOrganisationId { id: rowId name }
        replyTo: commentByPartnershipIdAndParentId { id: rowId }
        replies: commentsByPartnershipIdAndParentId { totalCount }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
  postComment: `mutation PostComment($comment: CommentInput!) {
  createComment(input: {comment: $comment}) {
    comment {
      id: rowId
      body
      createdAt
      author: membershipByPartnershipIdAndMembershipId { id: rowId }
      organisation: organisationByPartnershipIdAndOrganisationId { id: rowId name }
      replyTo: commentByPartnershipIdAndParentId { id: rowId }
    }
  }
}`,
  takePosition: `mutation TakePosition($position: PositionInput!) {
  createPosition(input: {position: $position}) {
    position {
      id: rowId
      elector: electorByPartnershipIdAndRoundIdAndOrganisationId {
        round: approvalRoundByPartnershipIdAndRoundId {
          id: rowId
          status
          answers: sideAnswersByPartnershipIdAndRoundId(orderBy: [SIDE_CODE_ASC]) { nodes { side: sideCode state } }
        }
      }
    }
  }
}`,
};

/** Places in threads that no other target gives: the client of a generated mutation has to say one, and nobody counts. */
let place = 1_000_000_000;

const asVariables: Readonly<Record<Operation, (call: Call) => object>> = {
  actions: ({ variables: { slug, area, first } }) => ({
    slug,
    first,
    condition: area === null ? {} : { area },
  }),
  thread: ({ variables: { id, first } }) => {
    const [partnership, row] = idsOf(String(id));
    return { partnership, id: row, first };
  },
  postComment: ({ variables, row }) => {
    const { body, language } = z.object({ body: z.string(), language: z.string() }).parse(variables['input']);
    const at = { rowId: v7(), ordinal: ++place, createdAt: new Date().toISOString() };
    return { comment: { ...row, ...at, body, language } };
  },
  takePosition: ({ variables, row }) => {
    const { digest, kind } = z.object({ digest: z.string(), kind: z.string() }).parse(variables['input']);
    return { position: { ...row, rowId: v7(), takenAt: new Date().toISOString(), digest, kind } };
  },
};

const many = <Node extends z.ZodType>(node: Node) =>
  z.object({ nodes: z.array(node) }).transform(({ nodes }) => nodes);
const organisation = z.object({ id: z.uuid(), name: z.string() });
const pageInfo = z.object({ hasNextPage: z.boolean() });

const actions = z
  .object({
    id: z.uuid(),
    reference: z.string().nullable(),
    status: z.string(),
    titles: z.record(z.string(), z.string()),
    threadCount: z.number(),
    currentRevision: z.object({
      number: z.number(),
      digest: z.string(),
      author: z.object({ id: z.uuid(), user: z.object({ name: z.string() }), organisation }),
    }),
    leads: many(z.object({ side: z.string(), confirmedDigest: z.string().nullable(), organisation })),
    rounds: many(
      z.object({
        id: z.uuid(),
        status: z.string(),
        answers: many(z.object({ side: z.string(), state: z.string() })),
      }),
    ),
  })
  .transform(({ titles, leads, currentRevision: { digest, ...currentRevision }, ...action }) => ({
    ...action,
    title: titles['en'] ?? Object.values(titles)[0],
    currentRevision,
    leads: leads.map(({ confirmedDigest, ...lead }) => ({ ...lead, confirmed: confirmedDigest === digest })),
  }));

const comments = z
  .object({
    id: z.uuid(),
    body: z.string(),
    language: z.string(),
    createdAt: z.string().transform((at) => new Date(at).toISOString()),
    author: z.object({ id: z.uuid(), user: z.object({ name: z.string() }) }),
    organisation,
    replyTo: z.object({ id: z.uuid() }).nullable(),
    replies: z.object({ totalCount: z.number() }),
  })
  .transform(({ replies, ...comment }) => ({ ...comment, replyCount: replies.totalCount }));

const answers = {
  actions: z.object({
    partnership: z.object({ actions: z.object({ nodes: z.array(actions), pageInfo }) }),
  }),
  thread: z.object({
    thread: z.object({
      id: z.uuid(),
      title: z.string(),
      kind: z.string(),
      commentCount: z.number(),
      comments: z.object({ nodes: z.array(comments), pageInfo }),
    }),
  }),
};

/** How PostGraphile is asked on Concord's database, and what its answers show. */
export const postgraphileDialect: Dialect = {
  bodyOf: (call) =>
    JSON.stringify({ query: documents[call.operation], variables: asVariables[call.operation](call) }),
  isConstant: (operation) => operation === 'actions' || operation === 'thread',
  begins: {
    actions: '{"data":{"partnership":{"actions":{"nodes":[',
    thread: '{"data":{"thread":{"id":',
    postComment: '{"data":{"createComment":{"comment":{"id":',
    takePosition: '{"data":{"createPosition":{"position":{"id":',
  },
  shown: (operation, data): Shown =>
    operation === 'actions'
      ? answers.actions.parse(data).partnership.actions
      : answers.thread.parse(data).thread,
  // A cursor of its own making would be needed.
  lacks: ['deepPage'],
  logs: false,
};
