import { graphql } from './graphql.js';
import { given, type Member, wholeText } from './member.js';
import { readyAction, type Text } from './ready-action.js';
import type { Round } from './rounds.js';
import type { World } from './world.js';

export const requestChange = graphql(`
  mutation requestChange($input: RequestChangeInput!) {
    requestChange(input: $input) {
      action { id status revision digest approvedRevision candidate { number digest } }
      refusal { code path message }
    }
  }
`);

const readChange = graphql(`
  query readChange($id: ID!) {
    node(id: $id) {
      ... on Action {
        status revision digest approvedRevision changedAt materials
        title(locale: "en") { text }
        expectedResult
        area { code }
        valueChains { code }
        currentRevision { number digest }
        candidate { number digest title(locale: "en") { text } organisation { id } }
        leads { side confirmed }
        viewerCan { act allowed code }
      }
    }
  }
`);

/** What somebody reads of an action and the change asked for. */
export async function readsChange(member: Member, id: string) {
  const { node } = await member.asks(readChange, { id });
  if (!node || !('changedAt' in node)) throw new Error(`${member.name} sees no such action`);
  return node;
}

/** The text of a change. */
export const changed = {
  ...wholeText,
  texts: wholeText.texts.map((text) => ({ ...text, title: `${text.title} II` })),
  area: 'skills',
  materials: ['graphite', 'lithium'],
};

/** Asks for a change of what is read; answers the candidate as a round names it. */
export async function asksChange(member: Member, id: string, over: object = {}): Promise<Text> {
  const { revision, candidate } = await readsChange(member, id);
  const expectedRevision = candidate?.number ?? revision;
  const input = { action: id, expectedRevision, content: { ...changed, ...over } };
  const { requestChange: asked } = await member.asks(requestChange, { input });
  const { candidate: written } = given(asked.action, asked.refusal);
  return { id, digest: given(written, null).digest };
}

/** Every elector of both sides approves, one after another. */
export async function approvedByAll({ eu, kz }: Pick<World, 'eu' | 'kz'>, round: Round): Promise<void> {
  for (const { approver, colleague, banker } of [eu, kz])
    for (const member of [approver, colleague, banker]) await member.approves(round);
}

/** An action that both sides have approved, by consensus. */
export async function approvedAction(world: World, roadmap?: string): Promise<Text> {
  const text = await readyAction(world);
  await approvedByAll(world, await world.eu.focalPoint.opensRound(text, { ...(roadmap && { roadmap }) }));
  return text;
}
