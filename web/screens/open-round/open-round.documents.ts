import { graphql, type ResultOf } from '../../api/graphql';

export const openingDocument = graphql(`
  query Opening($reference: String!, $slug: Code!) {
    action(reference: $reference) {
      id
      reference
      digest
      revision
      title { text locale }
      candidate { id number digest }
      viewerCan { act allowed code message }
    }
    partnership(slug: $slug) {
      id
      earliestDeadline
      shortestRoundDays
      silenceBudgetLimits { amount currency }
      sides { code rule { allowsSilence } }
      roadmaps { id status title { text locale } }
    }
  }
`);

export type Opening = ResultOf<typeof openingDocument>;
export type OpeningAction = NonNullable<Opening['action']>;
export type OpeningPartnership = NonNullable<Opening['partnership']>;

export const openRoundDocument = graphql(`
  mutation OpenRound($input: OpenRoundInput!) {
    openRound(input: $input) {
      round {
        id
        action { id status viewerCan { act allowed code message } rounds(first: 10) { nodes { id } } }
      }
      refusal { code message path }
    }
  }
`);
