import { graphql } from './graphql.js';

/** What stories read of an action. */
export const readAction = graphql(`
  query readAction($id: ID!) {
    node(id: $id) {
      ... on Action {
        id reference status revision digest firstSide reasons lookingForLead threadCount
        leads { side confirmed organisation { id } }
        offers { id side state }
      }
    }
  }
`);

export const reviseAction = graphql(`
  mutation reviseAction($input: ReviseActionInput!) {
    reviseAction(input: $input) { action { id revision digest } refusal { code path message } }
  }
`);

export const inviteLead = graphql(`
  mutation inviteLead($input: InviteLeadInput!) {
    inviteLead(input: $input) { action { id revision } refusal { code path } }
  }
`);

export const offerLead = graphql(`
  mutation offerLead($input: OfferLeadInput!) {
    offerLead(input: $input) { offer { id state side } refusal { code path } }
  }
`);

export const answerOffer = graphql(`
  mutation answerOffer($input: AnswerOfferInput!) {
    answerOffer(input: $input) { action { id revision } refusal { code path } }
  }
`);

export const confirmLead = graphql(`
  mutation confirmLead($input: ConfirmLeadInput!) {
    confirmLead(input: $input) { action { id digest } refusal { code path } }
  }
`);

export const declineLead = graphql(`
  mutation declineLead($input: DeclineLeadInput!) {
    declineLead(input: $input) { action { id revision } refusal { code path } }
  }
`);

export const stepDown = graphql(`
  mutation stepDown($input: StepDownInput!) {
    stepDown(input: $input) { action { id revision } refusal { code path } }
  }
`);

export const proposeAction = graphql(`
  mutation proposeAction($input: ProposeActionInput!) {
    proposeAction(input: $input) { action { id status reference } refusal { code path message } }
  }
`);

export const returnAction = graphql(`
  mutation returnAction($input: ReturnActionInput!) {
    returnAction(input: $input) { action { id status reasons } refusal { code path } }
  }
`);

export const withdrawAction = graphql(`
  mutation withdrawAction($input: WithdrawActionInput!) {
    withdrawAction(input: $input) { action { id status reasons } refusal { code path } }
  }
`);
