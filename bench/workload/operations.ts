/** The four operations that are measured, as a client would send them. */
export const operations = {
  actions: `query Actions($slug: Code!, $area: Code, $first: Int, $after: String) {
  partnership(slug: $slug) {
    actions(first: $first, after: $after, filter: {area: $area}) {
      nodes {
        id
        reference
        status
        title { text locale }
        threadCount
        currentRevision { number author { id user { name } organisation { id name } } }
        leads { side confirmed organisation { id name } }
        rounds(first: 1) { nodes { id status answers { side state } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
  thread: `query Thread($id: ID!, $first: Int) {
  node(id: $id) {
    ... on Thread {
      id
      title
      kind
      commentCount
      comments(first: $first) {
        nodes {
          id
          body
          language
          createdAt
          author { id user { name } }
          organisation { id name }
          replyTo { id }
          replyCount
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`,
  postComment: `mutation PostComment($input: PostCommentInput!) {
  postComment(input: $input) {
    comment { id body createdAt author { id } organisation { id name } replyTo { id } }
    refusal { code message }
  }
}`,
  takePosition: `mutation TakePosition($input: TakePositionInput!) {
  takePosition(input: $input) {
    round { id status answers { side state } }
    refusal { code message }
  }
}`,
} as const;

export type Operation = keyof typeof operations;

/** One request of a workload, before it is put into the words of a target. */
export interface Call {
  readonly operation: Operation;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The access token of its viewer. */
  readonly token: string;
  /** Of the row it writes, what a client has to say who is not told by the server. */
  readonly row: Readonly<Record<string, unknown>>;
}

/** The body of a request to Concord; the limit takes the same bytes. */
export function bodyOf({ operation, variables }: Pick<Call, 'operation' | 'variables'>): string {
  return JSON.stringify({ query: operations[operation], variables });
}
