/** An operation the explorer opens in a tab of its own; the tab's title is the operation's name in `query`. */
export interface Example {
  /** What it shows, in a few words: becomes the comment on the first line. */
  readonly name: string;
  /** One GraphQL document with one named operation. */
  readonly query: string;
  /** The values of its variables, shown as JSON. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Request headers of this tab alone, such as `Concord-Membership`; the sign-in is added without them. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The examples in the order of their tabs. */
export const examples: readonly Example[] = [
  {
    name: 'Sign in: the later tabs then act as this account (write the password npm start printed)',
    query: `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    accessToken
    refusal { code message }
  }
}`,
    variables: { input: { email: 'focal.point@eu.example', password: '' } },
  },
  {
    name: 'Who am I, and as whom may I act?',
    query: `query WhoAmI {
  viewer {
    user { id name }
    memberships { id roles organisation { name } }
  }
}`,
  },
  {
    name: 'The partnerships I am a member of',
    query: `query Partnerships {
  partnerships { slug title }
}`,
  },
  {
    name: 'A page of the joint actions of one partnership',
    query: `query Actions($slug: String!, $first: Int!) {
  partnership(slug: $slug) {
    title
    actions(first: $first) {
      nodes { reference status }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
    variables: { slug: 'eu-kz', first: 10 },
  },
];
