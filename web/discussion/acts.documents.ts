import { graphql } from '../api/graphql';
import { audienceFragment, commentFragment, threadFragment } from './discussion.documents';

export const openDocument = graphql(
  `
    mutation OpenThread($input: OpenThreadInput!) {
      openThread(input: $input) { thread { ...ThreadParts } refusal { code message path } }
    }
  `,
  [threadFragment],
);

export const postDocument = graphql(
  `
    mutation PostComment($input: PostCommentInput!) {
      postComment(input: $input) { comment { ...CommentParts } refusal { code message } }
    }
  `,
  [commentFragment],
);

export const editDocument = graphql(
  `
    mutation EditComment($input: EditCommentInput!) {
      editComment(input: $input) { comment { ...CommentParts } refusal { code message } }
    }
  `,
  [commentFragment],
);

export const removeDocument = graphql(
  `
    mutation RemoveComment($input: RemoveCommentInput!) {
      removeComment(input: $input) { comment { ...CommentParts } refusal { code message } }
    }
  `,
  [commentFragment],
);

export const reportDocument = graphql(
  `
    mutation ReportComment($input: ReportCommentInput!) {
      reportComment(input: $input) { comment { ...CommentParts } refusal { code message } }
    }
  `,
  [commentFragment],
);

export const dismissDocument = graphql(
  `
    mutation DismissReports($input: DismissReportsInput!) {
      dismissReports(input: $input) { comment { ...CommentParts } refusal { code message } }
    }
  `,
  [commentFragment],
);

export const resolveDocument = graphql(
  `
    mutation ResolveThread($input: ResolveThreadInput!) {
      resolveThread(input: $input) { thread { ...ThreadParts } refusal { code message } }
    }
  `,
  [threadFragment],
);

export const reopenDocument = graphql(
  `
    mutation ReopenThread($input: ReopenThreadInput!) {
      reopenThread(input: $input) { thread { ...ThreadParts } refusal { code message } }
    }
  `,
  [threadFragment],
);

export const blockDocument = graphql(
  `
    mutation MarkBlocking($input: MarkBlockingInput!) {
      markBlocking(input: $input) { thread { ...ThreadParts } refusal { code message } }
    }
  `,
  [threadFragment],
);

export const moveDocument = graphql(
  `
    mutation MoveThread($input: MoveThreadInput!) {
      moveThread(input: $input) { thread { ...ThreadParts } refusal { code message } }
    }
  `,
  [threadFragment],
);

export const attachDocument = graphql(
  `
    mutation AttachThread($input: AttachThreadInput!) {
      attachThread(input: $input) { thread { ...ThreadParts } refusal { code message } }
    }
  `,
  [threadFragment],
);

export const watchDocument = graphql(`
  mutation WatchThread($input: WatchInput!) {
    watch(input: $input) { thread { id viewerWatches { level } } refusal { code message } }
  }
`);

export const readDocument = graphql(`
  mutation MarkRead($input: MarkReadInput!) {
    markRead(input: $input) { thread { id unreadCount firstUnread { id cursor createdAt } } refusal { code message } }
  }
`);

/** Where a thread can be moved to. */
export const placesDocument = graphql(
  `
    query PlacesForThread($slug: Code!, $filter: ActionFilter) {
      partnership(slug: $slug) {
        id
        title { text locale }
        actions(first: 50, filter: $filter) { nodes { id reference title { text locale } } }
        threadAudiences { ...AudienceParts }
        viewerCan { act allowed message }
      }
    }
  `,
  [audienceFragment],
);
