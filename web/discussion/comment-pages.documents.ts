import { graphql, type ResultOf } from '../api/graphql';
import { commentFragment, threadFragment } from './discussion.documents';

/** A thread without its comments, and where one of them stands that is to be gone to. */
export const wholeDocument = graphql(
  `
    query WholeThread($id: ID!, $wanted: ID!) {
      node(id: $id) {
        __typename
        id
        ... on Thread {
          ...ThreadParts
          anchor { state quote language }
        }
      }
      wanted: node(id: $wanted) { __typename id ... on Comment { cursor thread { id } } }
    }
  `,
  [threadFragment],
);

const pageFragment = graphql(
  `
    fragment CommentPage on CommentConnection @_unmask {
      pageInfo { hasPreviousPage hasNextPage startCursor endCursor }
      nodes { ...CommentParts }
    }
  `,
  [commentFragment],
);

/** Some comments of a thread: from its end, before a place or behind one. */
export const pageDocument = graphql(
  `
    query Comments($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
      node(id: $id) {
        __typename
        id
        ... on Thread { comments(first: $first, after: $after, last: $last, before: $before) { ...CommentPage } }
      }
    }
  `,
  [pageFragment],
);

/** A comment with some of those before and behind it. */
export const aroundDocument = graphql(
  `
    query CommentsAround($thread: ID!, $comment: ID!, $cursor: String!) {
      node(id: $thread) {
        __typename
        id
        ... on Thread {
          before: comments(last: 10, before: $cursor) { ...CommentPage }
          after: comments(first: 20, after: $cursor) { ...CommentPage }
        }
      }
      comment: node(id: $comment) { __typename id ... on Comment { ...CommentParts } }
    }
  `,
  [pageFragment, commentFragment],
);

type NodeOfWhole = ResultOf<typeof wholeDocument>['node'];
export type WholeThreadOf = Extract<NodeOfWhole, { __typename: 'Thread' }>;
export type CommentPageOf = ResultOf<typeof pageFragment>;
