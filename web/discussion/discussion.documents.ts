import { graphql, type ResultOf } from '../api/graphql';

export const audienceFragment = graphql(`
  fragment AudienceParts on ThreadAudience @_unmask {
    kind
    side
    readerCount
    organisation { id name }
    group { id name }
  }
`);

export const commentFragment = graphql(`
  fragment CommentParts on Comment @_unmask {
    id
    body
    bodyHtml
    language
    createdAt
    editedAt
    removed { at reason }
    author { id user { id name } }
    organisation { id name side }
    replyTo { id author { id user { id name } } }
    reports { reason outcome }
    viewerCan { act allowed message }
  }
`);

export const threadFragment = graphql(
  `
    fragment ThreadParts on Thread @_unmask {
      id
      kind
      title
      language
      blocking
      resolvedAt
      resolution
      commentCount
      unreadCount
      lastCommentAt
      firstUnread { id cursor createdAt }
      audience { ...AudienceParts }
      action { id reference title { text locale } }
      round { id }
      roadmap { id }
      assents { side }
      viewerWatches { level }
      viewerCan { act allowed message }
    }
  `,
  [audienceFragment],
);

/** Threads of a round, and before whom one can be begun on it: as on the partnership, for every member sees a round. */
export const roundThreadsDocument = graphql(
  `
    query RoundThreads($round: ID!, $slug: Code!) {
      node(id: $round) {
        __typename
        id
        ... on ApprovalRound {
          threads(first: 20) {
            totalCount
            nodes {
              ...ThreadParts
              comments(last: 3) { nodes { ...CommentParts } }
            }
          }
        }
      }
      partnership(slug: $slug) {
        id
        threadAudiences { ...AudienceParts }
        viewerCan { act allowed message }
      }
    }
  `,
  [threadFragment, commentFragment, audienceFragment],
);

/** Threads of an action with their last comments and their place in the text of a revision. */
export const besideDocument = graphql(
  `
    query ThreadsBeside($action: ID!, $revision: Int) {
      node(id: $action) {
        __typename
        id
        ... on Action {
          threads(first: 50) {
            totalCount
            nodes {
              ...ThreadParts
              anchor(revision: $revision) { state language field start end quote }
              comments(last: 3) { nodes { ...CommentParts } }
            }
          }
          threadAudiences { ...AudienceParts }
          viewerCan { act allowed message }
        }
      }
    }
  `,
  [threadFragment, commentFragment, audienceFragment],
);

export const threadChangedDocument = graphql(`
  subscription ThreadChanged($thread: ID!) { threadChanged(thread: $thread) { id commentCount } }
`);

export const threadsDocument = graphql(
  `
    query Threads($slug: Code!, $filter: ThreadFilter, $first: Int!) {
      partnership(slug: $slug) {
        id
        threads(everywhere: true, filter: $filter, first: $first) {
          totalCount
          pageInfo { hasNextPage }
          nodes { ...ThreadParts }
        }
      }
    }
  `,
  [threadFragment],
);

export const readersDocument = graphql(`
  query Readers($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Thread {
        audience { readers(first: 100) { totalCount nodes { id user { id name } organisation { id name side } } } }
      }
    }
  }
`);

export const logsDocument = graphql(`
  query LogsToFollow($slug: Code!) {
    partnership(slug: $slug) { id workingLanguages logs(first: 20) { nodes { id } } }
  }
`);

export const logAppendedDocument = graphql(`
  subscription DiscussionAppended($log: ID!) { logAppended(log: $log) { id kind subject { id type } } }
`);

export const mentionableDocument = graphql(
  `
    query Mentionable($id: ID!, $text: Line!) {
      node(id: $id) {
        __typename
        id
        ... on Thread { audience { ...AudienceParts mentionable(text: $text) { ...Offer } } }
        ... on Action { threadAudiences { ...AudienceParts mentionable(text: $text) { ...Offer } } }
        ... on Partnership { threadAudiences { ...AudienceParts mentionable(text: $text) { ...Offer } } }
      }
    }
  `,
  [
    audienceFragment,
    graphql(`
      fragment Offer on MentionOffer @_unmask {
        label
        mentioned { __typename ... on Membership { id organisation { id name } } ... on Organisation { id } ... on Group { id } }
      }
    `),
  ],
);

export const versionsDocument = graphql(`
  query Versions($id: ID!) {
    node(id: $id) { __typename id ... on Comment { versions { number bodyHtml writtenAt } } }
  }
`);

export type ThreadOf = ResultOf<typeof threadFragment>;
export type CommentOf = ResultOf<typeof commentFragment>;
