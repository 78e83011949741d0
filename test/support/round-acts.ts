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
