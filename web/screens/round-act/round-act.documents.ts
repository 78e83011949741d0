import { graphql, type ResultOf } from '../../api/graphql';
import { panelFragment } from '../../approval/panel.documents';

export const roundActDocument = graphql(
  `
    query RoundAct($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on ApprovalRound {
          ...RoundPanel
          earliestExtension
          action { id reference title { text locale } }
        }
      }
    }
  `,
  [panelFragment],
);

type Node = ResultOf<typeof roundActDocument>['node'];
export type ActRound = Extract<Node, { __typename: 'ApprovalRound' }>;

export const extendDocument = graphql(
  `mutation ExtendRound($input: ExtendRoundInput!) {
    extendRound(input: $input) { round { id ...RoundPanel } refusal { code message path } }
  }`,
  [panelFragment],
);

export const meetingDocument = graphql(
  `mutation AskForMeeting($input: AskForMeetingInput!) {
    askForMeeting(input: $input) {
      round { id ...RoundPanel meetings { side askedBy { id name } askedAt agenda } }
      refusal { code message path }
    }
  }`,
  [panelFragment],
);

export const cancelDocument = graphql(
  `mutation CancelRound($input: CancelRoundInput!) {
    cancelRound(input: $input) { round { id ...RoundPanel action { id status } } refusal { code message path } }
  }`,
  [panelFragment],
);

export const silenceDocument = graphql(
  `mutation AcceptSilence($input: AcceptSilenceInput!) {
    acceptSilence(input: $input) { round { id ...RoundPanel } refusal { code message path } }
  }`,
  [panelFragment],
);

export const answerDocument = graphql(
  `mutation GiveAnswer($input: GiveAnswerInput!) {
    giveAnswer(input: $input) { round { id ...RoundPanel } refusal { code message path } }
  }`,
  [panelFragment],
);

export const substitutesDocument = graphql(`
  query OwnSubstitutes($slug: Code!, $organisation: ID!) {
    viewer {
      membership {
        id
        substitutes { id from until endedAt substitute { id user { id name } } viewerCan { act allowed code message } }
      }
    }
    partnership(slug: $slug) {
      id
      members(first: 100, filter: { organisation: $organisation }) {
        nodes { id roles status user { id name } }
      }
    }
  }
`);

export const organisationDocument = graphql(`
  query OwnOrganisation { viewer { membership { id organisation { id } } } }
`);

export const nameSubstituteDocument = graphql(`
  mutation NameOwnSubstitute($input: NameSubstituteInput!) {
    nameSubstitute(input: $input) {
      substitution {
        id
        approver {
          id
          substitutes { id from until endedAt substitute { id user { id name } } viewerCan { act allowed code message } }
        }
      }
      refusal { code message path }
    }
  }
`);

export const endSubstitutionDocument = graphql(`
  mutation EndOwnSubstitution($input: EndSubstitutionInput!) {
    endSubstitution(input: $input) { substitution { id endedAt } refusal { code message path } }
  }
`);
