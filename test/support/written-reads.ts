/** Operations written by hand: what a schema does not lead to. `$slug`, `$action`, `$thread`: of the sample. */
export interface WrittenRead {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

const page = `query ($slug: Code!, $first: Int, $after: String, $order: ActionOrder = NEWEST, $filter: ActionFilter) {
  partnership(slug: $slug) { actions(first: $first, after: $after, orderBy: $order, filter: $filter) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id reference title { text locale } status viewerCan { act allowed code message } } } } } }`;

const conditions = `query ($action: ID!, $with: Boolean!, $without: Boolean = false) {
  node(id: $action) { ... on Action @include(if: $with) { id status @skip(if: $without) viewerCan @include(if: $with) { act } }
    ...more @skip(if: $without) } other: __typename @include(if: $with) }
  fragment more on Action { __typename reference area { __typename } }`;

/** What is answered as text. */
export const answered = (ids: { action: string; thread: string; organisation: string }): WrittenRead[] => [
  { query: page, variables: { slug: 'eu-kz' } },
  { query: page, variables: { slug: 'eu-kz', first: 2 } },
  { query: page, variables: { slug: 'eu-kz', first: 3, order: 'REFERENCE' } },
  { query: page, variables: { slug: 'eu-kz', filter: { status: ['APPROVED', 'PROPOSED'] } } },
  { query: page, variables: { slug: 'eu-kz', filter: { status: [] } } },
  { query: page, variables: { slug: 'eu-kz', first: null, after: null } },
  { query: page, variables: { slug: 'none' } },
  { query: conditions, variables: { action: ids.action, with: true } },
  { query: conditions, variables: { action: ids.action, with: false } },
  { query: conditions, variables: { action: ids.action, with: true, without: true } },
  { query: '{ __typename }' },
  { query: '{ a: __typename b: __typename }' },
  { query: '{ partnership(slug: "none") { slug } x: action(reference: "no reference") { id } }' },
  { query: `{ __proto__: node(id: "${ids.action}") { __proto__: id constructor: __typename } }` },
  {
    query: `{ a: node(id: "${ids.action}") { id } b: node(id: "${ids.thread}") { id } c: node(id: "x") { id } }`,
  },
  { query: `{ a: node(id: "${ids.action}") { id } a: node(id: "${ids.action}") { __typename } }` },
  { query: `query a { __typename } query b { node(id: "${ids.thread}") { id } }`, operationName: 'b' },
  { query: `{ node(id: "${ids.organisation}") { __typename ... on Action { id } } }` },
];

/** What is refused, or only graphql-js can say. */
export const left = (ids: { action: string }): WrittenRead[] => [
  { query: '{ viewer { name } }' },
  { query: '{ __schema { queryType { name } } }' },
  { query: '{ __type(name: "Action") { name } __typename }' },
  { query: `{ nodes(ids: ["${ids.action}", "x"]) { id } }` },
  { query: page },
  { query: page, variables: { slug: 3 } },
  { query: page, variables: { slug: 'eu-kz', first: 0 } },
  { query: page, variables: { slug: 'eu-kz', first: 101 } },
  { query: page, variables: { slug: 'eu-kz', first: 1.5 } },
  { query: page, variables: { slug: 'eu-kz', after: 'nonsense' } },
  { query: page, variables: { slug: 'eu-kz', order: 'OLDEST' } },
  { query: page, variables: { slug: 'eu-kz', filter: { status: ['UNKNOWN'] } } },
  { query: page, variables: { slug: 'eu-kz', filter: { unknown: 1 } } },
  { query: conditions, variables: { action: ids.action } },
  { query: conditions, variables: { action: ids.action, with: null } },
  { query: '{ partnership(slug: "eu-kz") { actions(first: 1, last: 1) { totalCount } } }' },
  { query: '{ partnership(slug: "eu-kz") { unknown } }' },
  { query: '{ partnership { slug } }' },
  { query: '{ partnership(slug: "eu-kz") }' },
  { query: '{' },
  { query: '' },
  { query: 'query a { __typename } query b { __typename }' },
  { query: 'query a { __typename }', operationName: 'b' },
  { query: 'mutation { __typename }' },
  { query: 'subscription { inboxChanged { __typename } }' },
  { query: '{ roadmap(id: "x") { id } unknown }' },
];
