import { tourText } from './tour-text.js';

/** An operation the explorer opens in a tab of its own; the tab's title is the operation's name in `query`. */
export interface Example {
  /** What it shows, in a few words: becomes the comment on the first line. */
  readonly name: string;
  /** One GraphQL document with one named operation. */
  readonly query: string;
  /** The values of its variables, shown as JSON; `{action}` stands for what an earlier answer named. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Request headers of this tab alone, such as `Concord-Membership`; `account` names whom it is sent as. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Accounts of the sample, and its password, as `npm start` prints them. */
const accounts = {
  company: 'contributor.batteries@eu.example',
  mine: 'contributor.mining@kz.example',
  focalPoint: 'focal.point@eu.example',
  ministry: 'approver.industry@kz.example',
  directorate: 'approver.directorate@eu.example',
  memberState: 'approver.member.state@eu.example',
};
const password = 'saxaul-shade-over-tungsten';
const as = (account: keyof typeof accounts) => ({ account: accounts[account] });

const approve = (name: string) => `mutation ${name}($input: TakePositionInput!) {
  takePosition(input: $input) { round { status } refusal { code message } }
}`;
const approval = { input: { round: '{round}', digest: '{digest}', kind: 'APPROVE' } };

/** The tour of the README, in the order of their tabs: each is run once. */
export const examples: readonly Example[] = [
  {
    name: 'Sign in everybody of the tour; the later tabs name, in their headers, whom they act as',
    query: `mutation SignIn($company: SignInInput!, $mine: SignInInput!, $focalPoint: SignInInput!, $ministry: SignInInput!, $directorate: SignInInput!, $memberState: SignInInput!) {
  company: signIn(input: $company) { accessToken refusal { message } }
  mine: signIn(input: $mine) { accessToken refusal { message } }
  focalPoint: signIn(input: $focalPoint) { accessToken refusal { message } }
  ministry: signIn(input: $ministry) { accessToken refusal { message } }
  directorate: signIn(input: $directorate) { accessToken refusal { message } }
  memberState: signIn(input: $memberState) { accessToken refusal { message } }
}`,
    variables: Object.fromEntries(
      Object.entries(accounts).map(([name, email]) => [name, { email, password }]),
    ),
  },
  {
    name: 'A company of the EU side drafts an action; {action} in later tabs is its id',
    query: `mutation Draft($input: DraftActionInput!) {
  draftAction(input: $input) { action { id status revision digest } refusal { code message path } }
}`,
    variables: { input: { content: tourText } },
    headers: as('company'),
  },
  {
    name: 'Which organisation is the other lead? {organisation} is its id',
    query: `query OtherLead {
  viewer { name membership { id organisation { id name } } }
}`,
    headers: as('mine'),
  },
  {
    name: 'It is invited to lead on its side: a new revision, with both leads',
    query: `mutation Invite($input: InviteLeadInput!) {
  inviteLead(input: $input) { action { id revision digest leads { side } } refusal { code message } }
}`,
    variables: { input: { action: '{action}', organisation: '{organisation}' } },
    headers: as('company'),
  },
  {
    name: 'The other lead confirms the digest of that text',
    query: `mutation Confirm($input: ConfirmLeadInput!) {
  confirmLead(input: $input) { action { id status digest } refusal { code message } }
}`,
    variables: { input: { action: '{action}', digest: '{digest}' } },
    headers: as('mine'),
  },
  {
    name: 'It is proposed: it gets its reference, and the whole partnership sees it',
    query: `mutation Propose($input: ProposeActionInput!) {
  proposeAction(input: $input) { action { id reference status revision } refusal { code message } }
}`,
    variables: { input: { action: '{action}', expectedRevision: '{revision}' } },
    headers: as('company'),
  },
  {
    name: 'A thread that the whole partnership reads',
    query: `mutation Discuss($input: OpenThreadInput!) {
  openThread(input: $input) { thread { id title } refusal { code message } }
}`,
    variables: {
      input: {
        subject: '{action}',
        kind: 'DISCUSSION',
        audience: { kind: 'PARTNERSHIP' },
        title: 'Which mine?',
        body: 'We suggest the smaller one.',
        language: 'en',
      },
    },
    headers: as('mine'),
  },
  {
    name: 'An answer in it',
    query: `mutation Comment($input: PostCommentInput!) {
  postComment(input: $input) { comment { id } refusal { code message } }
}`,
    variables: { input: { thread: '{thread}', body: 'Agreed.', language: 'en' } },
    headers: as('company'),
  },
  {
    name: 'A focal point opens a round on this digest: the text is frozen',
    query: `mutation OpenRound($input: OpenRoundInput!) {
  openRound(input: $input) { round { id status deadline } refusal { code message } }
}`,
    variables: { input: { action: '{action}', digest: '{digest}' } },
    headers: as('focalPoint'),
  },
  {
    name: 'What waits for the ministry, by deadline, and why',
    query: `query Inbox($first: Int!) {
  viewer { inbox(first: $first) { nodes { reason title deadline } } }
}`,
    variables: { first: 10 },
    headers: as('ministry'),
  },
  {
    name: 'The brief, for five minutes: with what happens if the ministry does nothing',
    query: `query Brief($round: ID!) {
  node(id: $round) { ... on ApprovalRound { brief {
    reference title { text } summary { text } leads { side } budget { amount currency }
    ownSide { organisation { name } position } otherAnswers { side state }
    openPoints { count blocking } workingDaysLeft ifNothing { sentence }
  } } }
}`,
    variables: { round: '{round}' },
    headers: as('ministry'),
  },
  {
    name: 'The round now, and anew whenever it changes: connected until you stop it or go to another tab',
    query: `subscription Follow($round: ID!) {
  roundChanged(round: $round) { status answers { side state } }
}`,
    variables: { round: '{round}' },
    headers: as('mine'),
  },
  {
    name: 'The ministry approves: its side has answered',
    query: approve('ApproveMinistry'),
    variables: approval,
    headers: as('ministry'),
  },
  {
    name: 'The directorate approves for the EU side',
    query: approve('ApproveDirectorate'),
    variables: approval,
    headers: as('directorate'),
  },
  {
    name: 'The member state approves too, and with it the EU side: the action is APPROVED',
    query: approve('ApproveMemberState'),
    variables: approval,
    headers: as('memberState'),
  },
  {
    name: 'What became of it',
    query: `query Approved($id: ID!) {
  node(id: $id) { ... on Action { reference status digest title { text locale } } }
}`,
    variables: { id: '{action}' },
    headers: as('mine'),
  },
  {
    name: 'Whoever now wants to withdraw it is told why not, in Kazakh: a refusal is an answer, no error',
    query: `mutation Withdraw($input: WithdrawActionInput!) {
  withdrawAction(input: $input) { action { id } refusal { code message } }
}`,
    variables: { input: { action: '{action}', reasons: 'On second thoughts.' } },
    headers: { ...as('company'), 'accept-language': 'kk' },
  },
  {
    name: 'The joint actions of the partnership, page by page',
    query: `query Actions($slug: Code!, $first: Int!) {
  partnership(slug: $slug) {
    title { text }
    actions(first: $first) {
      nodes { reference status title { text } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
    variables: { slug: 'eu-kz', first: 10 },
    headers: as('focalPoint'),
  },
];
