import { graphql } from './graphql.js';

export const extendRound = graphql(`
  mutation extendRound($input: ExtendRoundInput!) {
    extendRound(input: $input) {
      round { id status openedAt deadline extendedFrom workingDaysLeft
        deadlineLocal { side date time offset } extendedFromLocal { side date time offset } }
      refusal { code path message }
    }
  }
`);

export const askForMeeting = graphql(`
  mutation askForMeeting($input: AskForMeetingInput!) {
    askForMeeting(input: $input) {
      round { id status deadline meetings { side askedBy { name } askedAt agenda } }
      refusal { code path message }
    }
  }
`);

export const acceptSilence = graphql(`
  mutation acceptSilence($input: AcceptSilenceInput!) {
    acceptSilence(input: $input) {
      round { id status answers { side state tacit silenceAcceptedAt } }
      refusal { code path message }
    }
  }
`);

export const readSilence = graphql(`
  query readSilence($id: ID!) {
    node(id: $id) {
      ... on ApprovalRound {
        procedure status closedAt deadline
        action { status changedAt }
        answers { side state tacit answeredAt silenceAcceptedAt office { name } }
      }
    }
  }
`);
