import { expect, it } from 'vitest';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { world } from '../support/world.js';

const can = graphql(`
  query viewerCan($id: ID!) {
    node(id: $id) { ... on Action { revision digest viewerCan { act allowed code message } } }
  }
`);
const propose = graphql(`
  mutation tryPropose($input: ProposeActionInput!) {
    proposeAction(input: $input) { action { id } refusal { code message } }
  }
`);
const withdraw = graphql(`
  mutation tryWithdraw($input: WithdrawActionInput!) {
    withdrawAction(input: $input) { action { id } refusal { code message } }
  }
`);
const confirm = graphql(`
  mutation tryConfirm($input: ConfirmLeadInput!) {
    confirmLead(input: $input) { action { id } refusal { code message } }
  }
`);
const stepDown = graphql(`
  mutation tryStepDown($input: StepDownInput!) {
    stepDown(input: $input) { action { id } refusal { code message } }
  }
`);
const returnIt = graphql(`
  mutation tryReturn($input: ReturnActionInput!) {
    returnAction(input: $input) { action { id } refusal { code message } }
  }
`);

async function read(member: Member, id: string) {
  const { node } = await member.asks(can, { id });
  if (!node || !('viewerCan' in node)) throw new Error(`${member.name} sees no action`);
  return node;
}

async function tries(member: Member, act: string, id: string, revision: number, digest: string) {
  const seen = { action: id, expectedRevision: revision };
  const reasons = 'For the sake of the test.';
  if (act === 'proposeAction') return member.tries(propose, { input: seen });
  if (act === 'withdrawAction') return member.tries(withdraw, { input: { action: id, reasons } });
  if (act === 'confirmLead') return member.tries(confirm, { input: { action: id, digest } });
  if (act === 'stepDown') return member.tries(stepDown, { input: { action: id } });
  return member.tries(returnIt, { input: { action: id, reasons } });
}

const acts = ['proposeAction', 'withdrawAction', 'confirmLead', 'stepDown', 'returnAction'] as const;

it.each(acts)('viewerCan says of %s what the verb then does, for everybody in every state', async (act) => {
  const { eu, kz } = await world();
  const members = [eu.contributor, eu.rival, eu.focalPoint, kz.contributor, kz.focalPoint, kz.observer];
  const stories = [
    async () => eu.contributor.drafts(),
    async () => eu.contributor.drafts({ valueChains: [] }),
    async () => {
      const id = await eu.contributor.drafts();
      await eu.contributor.invites(id, kz.contributor);
      await eu.contributor.proposes(id);
      return id;
    },
    async () => {
      const id = await eu.contributor.drafts();
      await eu.contributor.proposes(id);
      await eu.focalPoint.returns(id);
      return id;
    },
  ];
  let allowed = 0;
  for (const story of stories) {
    for (const member of members) {
      const id = await story();
      const { data } = await member.tries(can, { id });
      if (!data?.node) continue;
      const { viewerCan, revision, digest } = await read(member, id);
      const told = viewerCan.find((ability) => ability.act === act);
      const { data: done, errors } = await tries(member, act, id, revision, digest);
      const refusal = Object.values(done ?? {})[0]?.refusal ?? null;
      const code = errors[0]?.extensions.code === 'FORBIDDEN' ? 'NOT_PERMITTED' : (refusal?.code ?? null);
      expect({ who: member.name, code }).toEqual({ who: member.name, code: told?.code });
      expect(told?.allowed).toBe(code === null);
      if (refusal) expect(told?.message).toBe(refusal.message);
      if (told?.allowed) allowed += 1;
    }
  }
  expect(allowed).toBeGreaterThan(0);
});

it('names every act by its mutation, and why it is not open', async () => {
  const { eu, kz } = await world();
  const id = await eu.contributor.drafts();
  await eu.contributor.proposes(id);
  const { viewerCan } = await read(kz.observer, id);
  expect(viewerCan.map(({ act }) => act)).toEqual(
    expect.arrayContaining(['reviseAction', 'inviteLead', 'offerLead', 'answerOffer', 'openRound']),
  );
  expect(new Set(viewerCan.map(({ code }) => code))).toEqual(new Set(['NOT_PERMITTED']));
  const offer = (await read(kz.contributor, id)).viewerCan.find(({ act }) => act === 'offerLead');
  expect(offer).toEqual({ act: 'offerLead', allowed: true, code: null, message: null });
  await kz.contributor.offers(id);
  const again = (await read(kz.contributor, id)).viewerCan.find(({ act }) => act === 'offerLead');
  expect(again).toMatchObject({ allowed: false, code: 'OFFER_OPEN' });
});
