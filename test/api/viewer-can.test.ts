import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { approvedAction, asksChange } from '../support/changes.js';
import { graphql } from '../support/graphql.js';
import { type Member, wholeText } from '../support/member.js';
import { proposedAction, readyAction } from '../support/ready-action.js';
import { world } from '../support/world.js';

const can = graphql(`
  query viewerCan($id: ID!) {
    node(id: $id) { ... on Action { revision digest candidate { number digest } viewerCan { act allowed code message } } }
  }
`);
const partnershipCan = graphql(`
  query partnershipCan($slug: Code!) {
    partnership(slug: $slug) {
      viewerCan { act allowed code }
      members(first: 100) { nodes { id viewerCan { act allowed code } } }
    }
  }
`);

async function read(member: Member, id: string) {
  const { node } = await member.asks(can, { id });
  if (!node || !('viewerCan' in node)) throw new Error(`${member.name} sees no action`);
  const { candidate, viewerCan } = node;
  return {
    viewerCan,
    revision: candidate?.number ?? node.revision,
    digest: candidate?.digest ?? node.digest,
  };
}

const reasons = 'For the sake of the test.';
const aThread = { title: 'A point', body: 'What is said.', language: 'en', kind: 'DISCUSSION' };

type Story = () => Promise<{ id: string; offer?: string; invited: string }>;
type Seen = Awaited<ReturnType<typeof read>> & Awaited<ReturnType<Story>>;

/** The input of every act that `Action.viewerCan` names: one that nothing but the action itself stands against. */
const inputs: Readonly<Record<string, (seen: Seen) => object>> = {
  reviseAction: ({ id, revision }) => ({ action: id, expectedRevision: revision, content: wholeText }),
  inviteLead: ({ id, invited }) => ({ action: id, organisation: invited }),
  offerLead: ({ id }) => ({ action: id }),
  answerOffer: ({ offer }) => ({ offer, accept: false }),
  confirmLead: ({ id, digest }) => ({ action: id, digest }),
  declineLead: ({ id }) => ({ action: id }),
  stepDown: ({ id }) => ({ action: id }),
  proposeAction: ({ id, revision }) => ({ action: id, expectedRevision: revision }),
  returnAction: ({ id }) => ({ action: id, reasons }),
  withdrawAction: ({ id }) => ({ action: id, reasons }),
  openRound: ({ id, digest }) => ({ action: id, digest }),
  requestChange: ({ id, revision }) => ({ action: id, expectedRevision: revision, content: wholeText }),
  openThread: ({ id }) => ({ ...aThread, subject: id, audience: { kind: 'ORGANISATION' } }),
};

/** What the verb answers: a refusal's code and sentence, NOT_PERMITTED for FORBIDDEN, nulls where it was done. */
async function outcomeOf(member: Member, act: string, input: object) {
  const name = `${act[0]?.toUpperCase()}${act.slice(1)}Input`;
  const text = `mutation ($input: ${name}!) { ${act}(input: $input) { refusal { code message } } }`;
  const { data, errors } = await member.writes(text, { input });
  if (errors[0]?.extensions.code === 'FORBIDDEN') return { code: 'NOT_PERMITTED', message: null };
  expect(errors).toEqual([]);
  const payloads = data as Record<string, { refusal: { code: string; message: string } | null }>;
  return payloads[act]?.refusal ?? { code: null, message: null };
}

it.each(Object.keys(inputs))('viewerCan says of %s what the verb then does, for everybody', async (act) => {
  const w = await world();
  const { eu, kz, jointContributor } = w;
  const members = [eu.contributor, eu.rival, eu.focalPoint, kz.contributor, kz.focalPoint, jointContributor];
  const invited = kz.rival.organisation;
  const drafted = async (over = {}) => ({ id: await eu.contributor.drafts(over), invited });
  const stories: Story[] = [
    drafted,
    () => drafted({ valueChains: [] }),
    async () => {
      const { id } = await drafted();
      await eu.contributor.invites(id, kz.contributor);
      return { id, invited };
    },
    async () => {
      const { id } = await drafted();
      await eu.contributor.proposes(id);
      return { id, invited };
    },
    async () => ({ ...(await proposedAction(w)), invited }),
    async () => ({ ...(await readyAction(w)), invited }),
    async () => {
      const { id } = await drafted();
      await eu.contributor.proposes(id);
      return { id, invited, offer: await kz.contributor.offers(id) };
    },
    async () => {
      const { id } = await drafted();
      await eu.contributor.proposes(id);
      const offer = await kz.contributor.offers(id);
      await eu.focalPoint.returns(id);
      return { id, invited, offer };
    },
    async () => {
      const { id } = await drafted();
      await eu.contributor.proposes(id);
      await eu.contributor.withdraws(id);
      return { id, invited };
    },
    async () => {
      const text = await readyAction(w);
      await eu.focalPoint.opensRound(text);
      return { ...text, invited };
    },
  ];
  // Approving takes its time: only for what is done to approved actions.
  if (['requestChange', 'confirmLead', 'openRound'].includes(act))
    stories.push(
      async () => ({ ...(await approvedAction(w)), invited }),
      async () => {
        const { id } = await approvedAction(w);
        return { ...(await asksChange(kz.contributor, id)), invited };
      },
      async () => {
        const { id } = await approvedAction(w);
        const change = await asksChange(kz.contributor, id);
        await eu.contributor.confirms(id, change.digest);
        await eu.focalPoint.opensRound(change);
        return { ...change, invited };
      },
    );
  let allowed = 0;
  for (const story of stories) {
    for (const member of members) {
      const told = await story();
      // An offer is answered where there is one.
      if ((act === 'answerOffer' && !told.offer) || !(await member.sees(told.id))) continue;
      const seen = { ...told, ...(await read(member, told.id)) };
      const ability = seen.viewerCan.find((one) => one.act === act);
      const { code, message } = await outcomeOf(member, act, inputs[act]?.(seen) ?? {});
      expect({ who: member.name, code }).toEqual({ who: member.name, code: ability?.code });
      expect(ability?.allowed).toBe(code === null);
      if (message) expect(ability?.message).toBe(message);
      if (ability?.allowed) allowed += 1;
    }
  }
  expect(allowed).toBeGreaterThan(0);
});

it('speaks of every act that is tried here, and of no other', async () => {
  const { eu } = await world();
  const { viewerCan } = await read(eu.contributor, await eu.contributor.drafts());
  expect(viewerCan.map(({ act }) => act).toSorted()).toEqual(Object.keys(inputs).toSorted());
});

/** By partnership: a joint organisation, that any room can be formed with and any focal point invites to. */
const organisationsOf = new Map<string, string>();
const begun: Readonly<Record<string, (partnership: string) => object>> = {
  draftAction: () => ({ content: wholeText }),
  inviteMember: (partnership) => ({
    organisation: organisationsOf.get(partnership) ?? '',
    email: `${randomUUID()}@example.org`,
    roles: ['OBSERVER'],
  }),
  openThread: (subject) => ({ ...aThread, subject, audience: { kind: 'ORGANISATION' } }),
  formGroup: (partnership) => ({
    kind: 'ROOM',
    name: 'A room',
    purpose: 'To try.',
    organisations: [organisationsOf.get(partnership) ?? ''],
  }),
  draftRoadmap: () => ({
    titles: [{ language: 'en', text: 'Roadmap' }],
    startsOn: '2027-01-01',
    endsOn: '2028-12-31',
  }),
};

it('says of a partnership what can be begun in it, for everybody', async () => {
  const { everybody, slug, partnershipId, secretariat } = await world();
  organisationsOf.set(partnershipId, secretariat.organisation);
  for (const member of everybody) {
    const { partnership } = await member.asks(partnershipCan, { slug });
    expect(partnership?.viewerCan.map(({ act }) => act)).toEqual(Object.keys(begun));
    for (const { act, allowed, code } of partnership?.viewerCan ?? []) {
      const outcome = await outcomeOf(member, act, begun[act]?.(partnershipId) ?? {});
      expect({ who: member.name, act, allowed, code }).toEqual({
        ...{ who: member.name, act, allowed: outcome.code === null },
        code: outcome.code,
      });
    }
  }
});

it('says of a member whether they can be suspended', async () => {
  const { eu, kz, secretariat, slug } = await world();
  const whom = [eu.rival, eu.rival, eu.focalPoint, eu.deputy, kz.observer, secretariat];
  const codes: (string | null)[] = [];
  for (const { membership } of whom) {
    for (const member of [eu.focalPoint, kz.contributor]) {
      const { partnership } = await member.asks(partnershipCan, { slug });
      const ability = partnership?.members.nodes.find(({ id }) => id === membership)?.viewerCan[0];
      const { code } = await outcomeOf(member, 'suspendMember', { membership });
      expect(ability).toEqual({ act: 'suspendMember', allowed: code === null, code });
      if (member === eu.focalPoint) codes.push(code);
    }
  }
  expect(codes).toEqual([null, 'WRONG_STATE', 'OWN_MEMBERSHIP', null, 'NOT_PERMITTED', null]);
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
