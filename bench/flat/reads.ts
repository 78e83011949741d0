/** A member who is measured, by what they see. */
export type Sight = 'half' | 'hundredth' | 'tenThousandth' | 'manyAudiences';

/** What a read is given beside its document, found in the data set; `deep` is a cursor near the end of a list. */
export interface Places {
  readonly slug: string;
  readonly deep: Readonly<Record<'NEWEST' | 'RECENTLY_CHANGED' | 'REFERENCE', string>>;
  readonly action: string;
  readonly organisation: string;
  readonly thread: string;
  readonly deepComment: string;
  readonly busyAction: string;
  readonly deepThread: string;
  readonly round: string;
}

/** One read as a client would send it. */
export interface Read {
  readonly name: string;
  readonly sight: Sight;
  readonly query: string;
  readonly variables: (places: Places) => Readonly<Record<string, unknown>>;
}

const list = `query List($slug: Code!, $filter: ActionFilter, $orderBy: ActionOrder, $after: String, $before: String, $first: Int, $last: Int) {
  partnership(slug: $slug) {
    actions(first: $first, last: $last, after: $after, before: $before, filter: $filter, orderBy: $orderBy) {
      nodes {
        id reference status title { text locale } threadCount
        currentRevision { number author { id user { name } organisation { id name } } }
        leads { side confirmed organisation { id name } }
        rounds(first: 1) { nodes { id status answers { side state } } }
      }
      pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }
}`;

const counted = `query Counted($slug: Code!, $filter: ActionFilter) {
  partnership(slug: $slug) { actions(first: 1, filter: $filter) { totalCount } }
}`;

const action = `query Action($id: ID!) {
  node(id: $id) {
    ... on Action {
      reference status title { text } summary { text } body { text } materials budget { label amount currency }
      leads { side confirmed organisation { name } } offers { id } unreadCount
      revisions(first: 10) { nodes { number author { user { name } } } }
      rounds(first: 5) { nodes { status answers { side state } } }
      threads(first: 20) { nodes { title commentCount unreadCount } }
      viewerCan { act allowed code }
    }
  }
}`;

const thread = `query Thread($id: ID!, $after: String) {
  node(id: $id) {
    ... on Thread {
      title commentCount unreadCount firstUnread { id }
      comments(first: 50, after: $after) {
        nodes {
          id body createdAt author { id user { name } } organisation { id name } replyTo { id } replyCount
        }
        pageInfo { hasNextPage hasPreviousPage endCursor }
      }
    }
  }
}`;

const threads = `query Threads($id: ID!, $after: String) {
  node(id: $id) {
    ... on Action {
      threads(first: 20, after: $after) {
        nodes { id title commentCount lastCommentAt unreadCount openedBy { user { name } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

const discussed = `query Discussed($slug: Code!) {
  partnership(slug: $slug) { threads(onActions: true, first: 20) { nodes { id title commentCount unreadCount } } }
}`;

const inbox = `query Inbox {
  viewer { inbox(first: 20) { nodes { id reason title deadline since } pageInfo { hasNextPage endCursor } } }
}`;

const brief = `query Brief($id: ID!) {
  node(id: $id) {
    ... on ApprovalRound {
      brief {
        reference title { text } deadline workingDaysLeft leads { side organisation { name } }
        otherAnswers { side state } ownSide { organisation { name } position } openPoints { count blocking }
        assessment { answer missing } ifNothing { sentence }
      }
    }
  }
}`;

const page = (name: string, sight: Sight, more: (places: Places) => object = () => ({})): Read => ({
  name,
  sight,
  query: list,
  variables: (places) => ({ slug: places.slug, first: 20, ...more(places) }),
});

const orders = ['NEWEST', 'RECENTLY_CHANGED', 'REFERENCE'] as const;

/** Filters by a value that most have, that few have and that none has. */
const filters: readonly (readonly [string, (places: Places) => object])[] = [
  ['status PROPOSED', () => ({ status: ['PROPOSED'] })],
  ['status RETURNED (none)', () => ({ status: ['RETURNED'] })],
  ['status APPROVED, IN_APPROVAL', () => ({ status: ['APPROVED', 'IN_APPROVAL'] })],
  ['area', () => ({ area: 'skills' })],
  ['area of none', () => ({ area: 'none' })],
  ['value chain', () => ({ valueChain: 'batteries' })],
  ['value chain of none', () => ({ valueChain: 'hydrogen' })],
  ['material', () => ({ material: 'lithium' })],
  ['material of none', () => ({ material: 'tantalum' })],
  ['side', () => ({ side: 'EU' })],
  ['looking for a lead', () => ({ lookingForLead: 'KZ' })],
  ['organisation', ({ organisation }) => ({ organisation })],
  ['words that all have', () => ({ q: 'joint action' })],
  ['words that a fifth has', () => ({ q: 'resilience' })],
  ['words that none has', () => ({ q: 'tantalum' })],
];

/** All that is measured. */
export const reads: readonly Read[] = [
  ...(['half', 'hundredth', 'tenThousandth', 'manyAudiences'] as const).flatMap(
    (sight) =>
      [
        ...orders.flatMap((orderBy) => [
          page(`actions ${orderBy}`, sight, () => ({ orderBy })),
          page(`actions ${orderBy}, deep`, sight, ({ deep }) => ({ orderBy, after: deep[orderBy] })),
        ]),
        page('actions NEWEST, deep, backward', sight, ({ deep }) => ({
          first: undefined,
          last: 20,
          before: deep.NEWEST,
        })),
        ...filters.map(([name, filter]) =>
          page(`actions ${name}`, sight, (places) => ({ filter: filter(places) })),
        ),
        ...orders.slice(1).flatMap((orderBy) => [
          page(`actions area ${orderBy}, deep`, sight, ({ deep }) => ({
            orderBy,
            after: deep[orderBy],
            filter: { area: 'skills' },
          })),
          page(`actions status ${orderBy}`, sight, () => ({ orderBy, filter: { status: ['APPROVED'] } })),
        ]),
        { name: 'actions totalCount', sight, query: counted, variables: ({ slug }) => ({ slug }) },
        { name: 'threads on actions', sight, query: discussed, variables: ({ slug }) => ({ slug }) },
        { name: 'inbox', sight, query: inbox, variables: () => ({}) },
      ] satisfies Read[],
  ),
  { name: 'action', sight: 'half', query: action, variables: (places) => ({ id: places.action }) },
  { name: 'thread of 1,000', sight: 'half', query: thread, variables: (places) => ({ id: places.thread }) },
  {
    name: 'thread of 1,000, deep',
    sight: 'half',
    query: thread,
    variables: ({ thread: id, deepComment: after }) => ({ id, after }),
  },
  {
    name: 'action of 5,000 threads',
    sight: 'half',
    query: action,
    variables: ({ busyAction: id }) => ({ id }),
  },
  {
    name: '5,000 threads of an action',
    sight: 'half',
    query: threads,
    variables: ({ busyAction: id }) => ({ id }),
  },
  {
    name: '5,000 threads of an action, deep',
    sight: 'half',
    query: threads,
    variables: ({ busyAction: id, deepThread: after }) => ({ id, after }),
  },
  { name: 'brief', sight: 'half', query: brief, variables: ({ round: id }) => ({ id }) },
];
