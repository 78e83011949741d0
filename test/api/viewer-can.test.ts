import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { approvedAction, asksChange } from '../support/changes.js';
import { graphql } from '../support/graphql.js';
import { type Member, wholeText } from '../support/member.js';
import { proposedAction, readyAction } from '../support/ready-action.js';
import { type World, world } from '../support/world.js';

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

/** What a member reads of an action that they see; undefined where they see none. */
async function readIfSeen(member: Member, id: string) {
  const { node } = await member.asks(can, { id });
  if (!node || !('viewerCan' in node)) return undefined;
  const { candidate, viewerCan } = node;
  return {
    viewerCan,
    revision: candidate?.number ?? node.revision,
    digest: candidate?.digest ?? node.digest,
  };
}

async function read(member: Member, id: string) {
  const seen = await readIfSeen(member, id);
  if (!seen) throw new Error(`${member.name} sees no action`);
  return seen;
}

const reasons = 'For the sake of the test.';
const aThread = { title: 'A point', body: 'What is said.', language: 'en', kind: 'DISCUSSION' };

/** An action that somebody has brought so far. */
interface Told {
  readonly id: string;
  readonly offer?: string;
}
type Seen = Told & { readonly invited: string; readonly revision: number; readonly digest: string };

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
  watch: ({ id }) => ({ subject: id, level: 'NOTHING' }),
  unwatch: ({ id }) => ({ subject: id }),
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

async function proposed({ eu }: World): Promise<Told> {
  const id = await eu.contributor.drafts();
  await eu.contributor.proposes(id);
  return { id };
}

async function offered(w: World): Promise<Told> {
  const { id } = await proposed(w);
  return { id, offer: await w.kz.contributor.offers(id) };
}

async function changing(w: World) {
  const { id } = await approvedAction(w);
  return asksChange(w.kz.contributor, id);
}

/** Of the first lead while the text can change; of each while there are two; of anybody until it is withdrawn. */
const first = ['reviseAction', 'withdrawAction', 'openThread'];
const ofTwo = ['confirmLead', 'declineLead', 'stepDown'];
/** What whoever sees an action may, whatever it has come to. */
const always = ['watch', 'unwatch'];
/** What leaves the action as it was. */
const beside = ['openThread', ...always];

/** What an action can come to, and the acts that are then open to somebody beside those. */
const stories: readonly (readonly [string, readonly string[], (w: World) => Promise<Told>])[] = [
  [
    'a draft',
    [...first, 'inviteLead', 'proposeAction'],
    async ({ eu }) => ({ id: await eu.contributor.drafts() }),
  ],
  [
    'a draft of no value chain',
    [...first, 'inviteLead'],
    async ({ eu }) => ({ id: await eu.contributor.drafts({ valueChains: [] }) }),
  ],
  [
    'a draft with a lead invited',
    [...first, ...ofTwo, 'proposeAction'],
    async ({ eu, kz }) => {
      const id = await eu.contributor.drafts();
      await eu.contributor.invites(id, kz.contributor);
      return { id };
    },
  ],
  ['a proposed action of one lead', [...first, 'inviteLead', 'offerLead', 'returnAction'], proposed],
  ['a proposed action that a lead has to confirm', [...first, ...ofTwo, 'returnAction'], proposedAction],
  [
    'a proposed action that both leads have confirmed',
    [...first, 'stepDown', 'returnAction', 'openRound'],
    readyAction,
  ],
  ['a proposed action with an offer', [...first, 'inviteLead', 'answerOffer', 'returnAction'], offered],
  [
    'a returned action with an offer',
    [...first, 'inviteLead', 'answerOffer', 'proposeAction'],
    async (w) => {
      const told = await offered(w);
      await w.eu.focalPoint.returns(told.id);
      return told;
    },
  ],
  [
    'a withdrawn action',
    [],
    async (w) => {
      const told = await proposed(w);
      await w.eu.contributor.withdraws(told.id);
      return told;
    },
  ],
  [
    'an action in approval',
    ['openThread'],
    async (w) => {
      const text = await readyAction(w);
      await w.eu.focalPoint.opensRound(text);
      return text;
    },
  ],
  ['an approved action', ['openThread', 'requestChange'], approvedAction],
  ['an approved action that shall change', ['openThread', 'requestChange', 'confirmLead'], changing],
  [
    'an approved action whose change is in approval',
    ['openThread'],
    async (w) => {
      const change = await changing(w);
      await w.eu.contributor.confirms(change.id, change.digest);
      await w.eu.focalPoint.opensRound(change);
      return change;
    },
  ],
];

it.each(stories)('viewerCan says of %s what every verb then does, for everybody', async (_, open, story) => {
  const w = await world();
  const { eu, kz, jointContributor } = w;
  const members = [eu.contributor, eu.rival, eu.focalPoint, kz.contributor, kz.focalPoint, jointContributor];
  // What is refused changes nothing: the story is told anew only once an act was done to the action.
  let told = await story(w);
  const read = new Map<Member, Awaited<ReturnType<typeof readIfSeen>>>();
  const allowed = new Set<string>();
  for (const [act, inputOf] of Object.entries(inputs)) {
    for (const member of members) {
      if (!read.has(member)) read.set(member, await readIfSeen(member, told.id));
      const seen = read.get(member);
      // An offer is answered where there is one.
      if (!seen || (act === 'answerOffer' && !told.offer)) continue;
      const ability = seen.viewerCan.find((one) => one.act === act);
      const input = inputOf({ ...told, ...seen, invited: kz.rival.organisation });
      const { code, message } = await outcomeOf(member, act, input);
      expect({ who: member.name, act, code }).toEqual({ who: member.name, act, code: ability?.code });
      expect(ability?.allowed).toBe(code === null);
      if (message) expect(ability?.message).toBe(message);
      if (!ability?.allowed) continue;
      allowed.add(act);
      if (beside.includes(act)) continue;
      told = await story(w);
      read.clear();
    }
  }
  expect([...allowed].toSorted()).toEqual([...open, ...always].toSorted());
});

it('tells a story in which each act is open', () => {
  const open = [...always, ...stories.flatMap(([, acts]) => acts)];
  expect(new Set(open)).toEqual(new Set(Object.keys(inputs)));
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
  saveView: () => ({ name: 'What is proposed', address: 'actions?status=PROPOSED' }),
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
  const theirs = viewerCan.filter(({ act }) => !/watch$/.test(act));
  expect(new Set(theirs.map(({ code }) => code))).toEqual(new Set(['NOT_PERMITTED']));
  const offer = (await read(kz.contributor, id)).viewerCan.find(({ act }) => act === 'offerLead');
  expect(offer).toEqual({ act: 'offerLead', allowed: true, code: null, message: null });
  await kz.contributor.offers(id);
  const again = (await read(kz.contributor, id)).viewerCan.find(({ act }) => act === 'offerLead');
  expect(again).toMatchObject({ allowed: false, code: 'OFFER_OPEN' });
});
