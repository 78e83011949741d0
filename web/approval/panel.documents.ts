import { graphql, type ResultOf } from '../api/graphql';

/** What the panel shows of a round: a page spreads it in its own query, and in what its acts answer. */
export const panelFragment = graphql(`
  fragment RoundPanel on ApprovalRound @_unmask {
    id
    revision
    digest
    procedure
    status
    openedAt
    openedBy { id name }
    deadline
    extendedFrom
    closedAt
    reasons
    answers {
      side
      state
      answeredAt
      office { id name }
      form
      decidedOn
      document
      registryNumber
      reasons
      reservations { count type }
      silenceAcceptedAt
      tacit
    }
    assessment { side state electors approve needed rule missing blocks answer }
    brief {
      ownSide { organisation { id name kind side } mine position reservation at }
    }
    positions(last: 50) {
      nodes {
        id
        organisation { id name kind side }
        act
        kind
        reservation
        reasons
        takenAt
        takenBy { id name }
        onBehalfOf { id user { id name } }
      }
    }
    viewerCan { act allowed code message }
  }
`);

export type PanelRound = ResultOf<typeof panelFragment>;
export type TakenPosition = PanelRound['positions']['nodes'][number];
export type Answer = PanelRound['answers'][number];

/** The text of a round, to be counted again in the browser. */
export const decidedTextDocument = graphql(`
  query DecidedText($round: ID!) {
    node(id: $round) {
      __typename
      id
      ... on ApprovalRound {
        digest
        text { id number document texts { language equal title summary body } }
      }
    }
  }
`);

export const roundChangedDocument = graphql(
  `subscription RoundChanged($round: ID!) { roundChanged(round: $round) { id ...RoundPanel } }`,
  [panelFragment],
);

/** A round that is over, for the rows below the present one. */
export const pastRoundFragment = graphql(`
  fragment PastRound on ApprovalRound @_unmask {
    id
    revision
    digest
    status
    openedAt
    closedAt
    deadline
    reasons
    answers { side state }
  }
`);

export type PastRound = ResultOf<typeof pastRoundFragment>;
