import { graphql } from './graphql.js';
import { given, type wholeText } from './member.js';
import type { World } from './world.js';

const invite = graphql(`
  mutation readyInvite($input: InviteLeadInput!) {
    inviteLead(input: $input) { action { id revision } refusal { code } }
  }
`);
const propose = graphql(`
  mutation readyPropose($input: ProposeActionInput!) {
    proposeAction(input: $input) { action { id digest } refusal { code } }
  }
`);
const confirm = graphql(`
  mutation readyConfirm($input: ConfirmLeadInput!) {
    confirmLead(input: $input) { action { id digest } refusal { code } }
  }
`);

/** A text as a round names it: the action's global id and the digest. */
export interface Text {
  readonly id: string;
  readonly digest: string;
}

/** A proposed action led by a company on each side, not yet confirmed by the second. */
export async function proposedAction(
  { eu, kz }: Pick<World, 'eu' | 'kz'>,
  over: Partial<typeof wholeText> = {},
  author = eu.contributor,
): Promise<Text> {
  const action = await author.drafts(over);
  const { inviteLead } = await author.asks(invite, {
    input: { action, organisation: kz.contributor.organisation },
  });
  const expectedRevision = given(inviteLead.action, inviteLead.refusal).revision;
  const { proposeAction } = await author.asks(propose, { input: { action, expectedRevision } });
  return given(proposeAction.action, proposeAction.refusal);
}

/** A proposed action whose text both leads have confirmed: what a round can be opened on. */
export async function readyAction(
  world: Pick<World, 'eu' | 'kz'>,
  over: Partial<typeof wholeText> = {},
  author = world.eu.contributor,
): Promise<Text> {
  const { id, digest } = await proposedAction(world, over, author);
  const { confirmLead } = await world.kz.contributor.asks(confirm, { input: { action: id, digest } });
  return given(confirmLead.action, confirmLead.refusal);
}
