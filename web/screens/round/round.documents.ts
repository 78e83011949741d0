import { graphql, type ResultOf } from '../../api/graphql';
import { panelFragment, pastRoundFragment } from '../../approval/panel.documents';

export const roundDocument = graphql(
  `
    query Round($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on ApprovalRound {
          ...RoundPanel
          roadmap { id title { text locale } }
          meetings { side askedBy { id name } askedAt agenda }
          action {
            id
            reference
            approvedRevision
            title { text locale }
            rounds(first: 10) { nodes { id ...PastRound } }
          }
          brief {
            title { text locale }
            summary { text locale }
            change { since facts texts { field language } }
            budget { amount currency }
            leads { side confirmed organisation { id name } }
            openPoints { count blocking threads { id subject: title blocking } }
            ifNothing { code }
            prepared { id kind reservation reasons preparedAt preparedBy { id name } }
          }
        }
      }
      viewer { membership { id viewerCan { act allowed code message } } }
    }
  `,
  [panelFragment, pastRoundFragment],
);

type Node = ResultOf<typeof roundDocument>['node'];
export type WholeRound = Extract<Node, { __typename: 'ApprovalRound' }>;
export type OwnMembership = NonNullable<ResultOf<typeof roundDocument>['viewer']['membership']>;
