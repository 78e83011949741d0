import { graphql } from '../../api/graphql';

/** Each act answers under `done` with what stood against it. */
export const proposeDocument = graphql(
  `mutation Propose($input: ProposeActionInput!) { done: proposeAction(input: $input) { action { id reference } refusal { code message } } }`,
);
export const withdrawDocument = graphql(
  `mutation Withdraw($input: WithdrawActionInput!) { done: withdrawAction(input: $input) { refusal { code message } } }`,
);
export const returnDocument = graphql(
  `mutation Return($input: ReturnActionInput!) { done: returnAction(input: $input) { refusal { code message } } }`,
);
export const inviteDocument = graphql(
  `mutation Invite($input: InviteLeadInput!) { done: inviteLead(input: $input) { refusal { code message } } }`,
);
export const offerDocument = graphql(
  `mutation Offer($input: OfferLeadInput!) { done: offerLead(input: $input) { refusal { code message } } }`,
);
export const answerOfferDocument = graphql(
  `mutation Answer($input: AnswerOfferInput!) { done: answerOffer(input: $input) { refusal { code message } } }`,
);
export const confirmDocument = graphql(
  `mutation Confirm($input: ConfirmLeadInput!) { done: confirmLead(input: $input) { refusal { code message } } }`,
);
export const declineDocument = graphql(
  `mutation Decline($input: DeclineLeadInput!) { done: declineLead(input: $input) { refusal { code message } } }`,
);
export const stepDownDocument = graphql(
  `mutation StepDown($input: StepDownInput!) { done: stepDown(input: $input) { refusal { code message } } }`,
);

export const candidatesDocument = graphql(`
  query LeadCandidates($slug: Code!) {
    partnership(slug: $slug) { id organisations(first: 100) { nodes { id name side status } } }
  }
`);
