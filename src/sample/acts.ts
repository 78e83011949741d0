import { policyLinks, type SampleAction } from './sample-action.js';
import type { Stage } from './stage.js';

export type Play = (stage: Stage) => Promise<void>;

/** How every body begins, by language. */
const openings: Readonly<Record<string, string>> = {
  en: 'An illustrative action, made for the sample.',
  kk: 'Үлгі үшін жасалған іс-шара.',
  ru: 'Пример совместного действия.',
};

/** What a revision says, as the API takes it. */
function contentOf(action: SampleAction, note?: string) {
  const { texts, area, valueChains, materials, expectedResult, startsOn, endsOn, budget = [] } = action;
  return {
    texts: Object.entries(texts).map(([language, { title, summary, body = summary }]) => ({
      ...{ language, title, summary },
      body: `${openings[language]}\n\n${body}`,
    })),
    ...{ area, valueChains, materials, expectedResult, startsOn, endsOn, budget, policyLinks },
    ...(note !== undefined && { note }),
  };
}

export const nameOf = ({ key }: SampleAction): string => `action ${key}`;

/** Its current revision, as whoever acts sees it. */
export async function current(stage: Stage, by: string, action: SampleAction) {
  const read = await stage.play(
    by,
    `query($id: ID!) { node(id: $id) { ... on Action { revision digest } } }`,
    { id: stage.idOf(nameOf(action)) },
  );
  return { revision: Number(read.revision), digest: String(read.digest) };
}

export const draft =
  (action: SampleAction): Play =>
  async (stage) => {
    const { action: drafted } = await stage.play(
      action.by,
      `mutation($input: DraftActionInput!) { draftAction(input: $input) { action { id } refusal { code } } }`,
      { input: { content: contentOf(action) } },
    );
    stage.keep(nameOf(action), drafted);
  };

export const invite =
  (action: SampleAction, invited: string): Play =>
  async (stage) => {
    const { organisation } = await stage.seat(invited);
    await stage.play(
      action.by,
      `mutation($input: InviteLeadInput!) { inviteLead(input: $input) { action { id } refusal { code } } }`,
      { input: { action: stage.idOf(nameOf(action)), organisation } },
    );
  };

export const confirm =
  (action: SampleAction, invited: string): Play =>
  async (stage) => {
    const { digest } = await current(stage, invited, action);
    await stage.play(
      invited,
      `mutation($input: ConfirmLeadInput!) { confirmLead(input: $input) { action { id } refusal { code } } }`,
      { input: { action: stage.idOf(nameOf(action)), digest } },
    );
  };

export const propose =
  (action: SampleAction): Play =>
  async (stage) => {
    const { revision } = await current(stage, action.by, action);
    await stage.play(
      action.by,
      `mutation($input: ProposeActionInput!) { proposeAction(input: $input) { action { id } refusal { code } } }`,
      { input: { action: stage.idOf(nameOf(action)), expectedRevision: revision } },
    );
  };

export const revise =
  (action: SampleAction, note: string): Play =>
  async (stage) => {
    const { revision } = await current(stage, action.by, action);
    await stage.play(
      action.by,
      `mutation($input: ReviseActionInput!) { reviseAction(input: $input) { action { id } refusal { code } } }`,
      {
        input: {
          action: stage.idOf(nameOf(action)),
          expectedRevision: revision,
          content: contentOf(action, note),
        },
      },
    );
  };

export const offer =
  (action: SampleAction, by: string): Play =>
  async (stage) => {
    await stage.play(
      by,
      `mutation($input: OfferLeadInput!) { offerLead(input: $input) { offer { id } refusal { code } } }`,
      { input: { action: stage.idOf(nameOf(action)) } },
    );
  };

export const sendBack =
  (action: SampleAction, by: string, reasons: string): Play =>
  async (stage) => {
    await stage.play(
      by,
      `mutation($input: ReturnActionInput!) { returnAction(input: $input) { action { id } refusal { code } } }`,
      { input: { action: stage.idOf(nameOf(action)), reasons } },
    );
  };

export const withdraw =
  (action: SampleAction, reasons: string): Play =>
  async (stage) => {
    await stage.play(
      action.by,
      `mutation($input: WithdrawActionInput!) { withdrawAction(input: $input) { action { id } refusal { code } } }`,
      { input: { action: stage.idOf(nameOf(action)), reasons } },
    );
  };
