import { graphql } from './graphql.js';

export const preparePosition = graphql(`
  mutation preparePosition($input: PreparePositionInput!) {
    preparePosition(input: $input) {
      round { id status prepared { id kind reservation reasons digest preparedBy { name } endedAt } }
      refusal { code path message }
    }
  }
`);

export const readPrepared = graphql(`
  query readPrepared($id: ID!) {
    node(id: $id) { ... on ApprovalRound { id prepared { id kind } positions { nodes { kind reasons } } } }
  }
`);
