import { graphql, type ResultOf } from '../../api/graphql';

const itemFragment = graphql(`
  fragment Waiting on InboxItem @_unmask {
    id
    reason
    title
    titleLanguage
    deadline
    since
    subject {
      __typename
      id
      ... on ApprovalRound { revision procedure action { id reference } }
      ... on Action { reference revision }
      ... on Thread { discussed: action { id reference } }
      ... on Comment { thread { id discussed: action { id reference } } }
    }
  }
`);

export const inboxDocument = graphql(
  `query Inbox { viewer { inbox(first: 50) { totalCount nodes { ...Waiting } } } }`,
  [itemFragment],
);

export const inboxChangedDocument = graphql(
  `subscription InboxChanged { inboxChanged { inbox(first: 50) { totalCount nodes { ...Waiting } } } }`,
  [itemFragment],
);

export type Item = ResultOf<typeof itemFragment>;

export const newsDocument = graphql(`
  query News($slug: Code!) {
    partnership(slug: $slug) {
      id
      logs(first: 10) {
        nodes {
          id
          kind
          side
          entries(first: 8, orderBy: NEWEST_FIRST) {
            nodes { id kind at actor { organisation { id name side } } subject { id type } }
          }
        }
      }
    }
  }
`);

export const subjectsDocument = graphql(`
  query NewsSubjects($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on Action { reference title { text locale } }
      ... on ApprovalRound { action { id reference title { text locale } } }
      ... on Thread { threadTitle: title language }
      ... on Comment { thread { id threadTitle: title language } }
      ... on Organisation { name }
      ... on Membership { user { id name } }
      ... on Group { name }
    }
  }
`);
