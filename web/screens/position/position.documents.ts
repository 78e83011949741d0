import { graphql, type ResultOf } from '../../api/graphql';
import { panelFragment } from '../../approval/panel.documents';

export const positionDocument = graphql(
  `
    query PositionPage($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on ApprovalRound {
          ...RoundPanel
          text {
            id
            number
            texts { language equal title summary bodyHtml status { ofRevision behind } }
            expectedResult
            startsOn
            endsOn
            budget { label amount currency }
          }
          action {
            id
            reference
            title { text locale }
            rounds(first: 1) { nodes { id revision status } }
          }
          change: brief { change { since } }
          prepared { id kind reservation reasons preparedAt preparedBy { id name } }
        }
      }
      viewer {
        membership {
          id
          organisation { id name }
          substituteFor {
            id
            inForce
            until
            approver { id user { id name } organisation { id name } }
          }
        }
      }
    }
  `,
  [panelFragment],
);

type Node = ResultOf<typeof positionDocument>['node'];
export type DecidedRound = Extract<Node, { __typename: 'ApprovalRound' }>;
export type Substitution = NonNullable<
  ResultOf<typeof positionDocument>['viewer']['membership']
>['substituteFor'][number];

export const takeDocument = graphql(
  `mutation TakePosition($input: TakePositionInput!) {
    takePosition(input: $input) { round { id ...RoundPanel } refusal { code message path } }
  }`,
  [panelFragment],
);

export const confirmDocument = graphql(
  `mutation ConfirmPosition($input: ConfirmPositionInput!) {
    confirmPosition(input: $input) { round { id ...RoundPanel } refusal { code message path } }
  }`,
  [panelFragment],
);

export const liftDocument = graphql(
  `mutation LiftReservation($input: LiftReservationInput!) {
    liftReservation(input: $input) { round { id ...RoundPanel } refusal { code message path } }
  }`,
  [panelFragment],
);

export const prepareDocument = graphql(
  `mutation PreparePosition($input: PreparePositionInput!) {
    preparePosition(input: $input) {
      round { id ...RoundPanel prepared { id kind reservation reasons preparedAt preparedBy { id name } } }
      refusal { code message path }
    }
  }`,
  [panelFragment],
);

/** The latest entries of the records that the viewer reads: where a position stands in them. */
export const recordDocument = graphql(`
  query RecordOfPosition($slug: Code!) {
    partnership(slug: $slug) {
      id
      logs(first: 6) {
        nodes {
          id
          kind
          entries(first: 10, orderBy: NEWEST_FIRST) { nodes { id position kind at subject { id } } }
        }
      }
    }
  }
`);
