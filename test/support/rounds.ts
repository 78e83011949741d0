import { graphql } from './graphql.js';

/** A round and the digest it is on, as every position names it. */
export interface Round {
  readonly id: string;
  readonly digest: string;
}

export const openRound = graphql(`
  mutation openRound($input: OpenRoundInput!) {
    openRound(input: $input) { round { id digest } refusal { code path message } }
  }
`);

export const takePosition = graphql(`
  mutation takePosition($input: TakePositionInput!) {
    takePosition(input: $input) {
      round { id status action { status } answers { side state } }
      refusal { code path message }
    }
  }
`);

export const cancelRound = graphql(`
  mutation cancelRound($input: CancelRoundInput!) {
    cancelRound(input: $input) {
      round { id status reasons closedAt action { status } }
      refusal { code path }
    }
  }
`);

export const readRound = graphql(`
  query readRound($id: ID!) {
    node(id: $id) {
      ... on ApprovalRound {
        id
        revision
        digest
        procedure
        status
        openedAt
        openedBy { name }
        deadline
        deadlineLocal { side date time offset timeZone }
        workingDaysLeft
        closedAt
        reasons
        action { id status reference }
        roadmap { id }
        meetings { side askedBy { name } askedAt agenda }
        answers { side state office { name } answeredAt }
        positions { totalCount nodes { organisation { id name } kind reasons digest takenBy { name } takenAt } }
        assessment { side state electors approve object abstain noneYet needed rule tally missing blocks answer }
        viewerCan { act allowed code }
      }
    }
  }
`);
