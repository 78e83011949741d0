import { describe, expect, it } from 'vitest';
import { schema } from '../access/act.js';
import { clock } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { approvesProvisionally, liftReservation, reserves } from '../support/positions.js';
import { preparePosition } from '../support/preparing.js';
import { ReadsOfSchema } from '../support/reads-of-schema.js';
import { readyAction } from '../support/ready-action.js';
import { endSubstitution, names } from '../support/substitutes.js';
import { type World, world } from '../support/world.js';

const changeRule = graphql(`
  mutation loosens($input: ChangeSideRuleInput!) {
    changeSideRule(input: $input) { awaitsSecond refusal { code } }
  }
`);

const choices: Readonly<Record<string, readonly string[]>> = { Locale: ['"en"'], Int: ['1'], Line: ['"e"'] };
const reads = new ReadsOfSchema(schema, (_, type) => choices[type] ?? []);
const plain = (type: string) => {
  const found = reads.nodeTypes.find(({ name }) => name === type);
  if (!found) throw new Error(`no ${type}`);
  return `... on ${type} { ${reads.plain(found)} }`;
};
const inbox = '{ viewer { inbox { totalCount pageInfo { endCursor } nodes { id reason since deadline } } } }';
const logs = `query ($slug: Code!) { partnership(slug: $slug) { logs { totalCount nodes { kind size root
  entries { totalCount pageInfo { endCursor } nodes { position kind at data leaf } } } }
  actions(orderBy: RECENTLY_CHANGED) { totalCount pageInfo { endCursor } nodes { id changedAt } } } }`;

const ofAnswers = `query ($id: ID!) { node(id: $id) { ... on ApprovalRound { positions { totalCount } assessment { reserve }
  answers { side state answeredAt office { id } reservations { type count } reasons form } } } }`;

/** All that a member can read of these objects, of the logs, of the lists and of the inbox. */
async function everything(member: Member, slug: string, ids: Readonly<Record<string, string>>) {
  const read = [await member.writes(inbox), await member.writes(logs, { slug })];
  for (const [type, id] of Object.entries(ids))
    read.push(await member.writes(`query ($id: ID!) { node(id: $id) { ${plain(type)} } }`, { id }));
  for (const { errors, data } of read) {
    expect(errors).toEqual([]);
    expect(Object.values(data ?? {})).not.toContain(null);
  }
  return JSON.stringify(read.map(({ data }) => data));
}

async function opened(options: Parameters<typeof world>[0] = {}) {
  const all = await world(options);
  const text = await readyAction(all);
  const round = await all.eu.focalPoint.opensRound(text);
  const { eu, kz, secretariat, slug } = all;
  const ids = {
    ApprovalRound: round.id,
    Action: text.id,
    Organisation: eu.banker.organisation,
    Membership: eu.approver.membership,
    Partnership: all.partnershipId,
  };
  const seen = () =>
    Promise.all(
      [kz.focalPoint, kz.approver, kz.observer, secretariat].map((member) => everything(member, slug, ids)),
    );
  return { all, round, seen };
}

type Round = { readonly id: string; readonly digest: string };

/** What a side does for itself in a round of consensus that leaves its answer PENDING. */
const ownMatters: Readonly<Record<string, (all: World, round: Round) => Promise<unknown>>> = {
  'an approval': ({ eu }, round) => eu.approver.approves(round),
  'an abstention': ({ eu }, round) => eu.banker.abstains(round),
  'a provisional approval': ({ eu }, round) => approvesProvisionally(eu.banker, round),
  'a substitute named, who approves, and is relieved': async ({ eu }, round) => {
    const substitution = await names(eu.approver, eu.focalPoint);
    await eu.focalPoint.approves(round);
    await eu.approver.asks(endSubstitution, { input: { substitution } });
  },
  'a position prepared for its approvers': async ({ eu }, { id, digest }) => {
    const { preparePosition: prepared } = await eu.banker.asks(preparePosition, {
      input: { round: id, digest, kind: 'OBJECT', reasons: 'Being examined.' },
    });
    expect(prepared.refusal).toBeNull();
  },
  'a loosening of the rule that is proposed': async ({ eu }) => {
    const input = { side: 'EU', expectedVersion: 1, rule: { kind: 'THRESHOLD' as const, approvals: 1 } };
    const { changeSideRule } = await eu.focalPoint.asks(changeRule, { input });
    expect(changeSideRule).toEqual({ awaitsSecond: true, refusal: null });
  },
};

describe('of what a side does for itself the other side and the secretariat read nothing', () => {
  it.each(Object.entries(ownMatters))('%s', async (_, act) => {
    const { all, round, seen } = await opened();
    const before = await seen();
    await act(all, round);
    clock.advance(1);
    expect(await seen()).toEqual(before);
  });

  it('but that a reservation of a type stands, not whose; one more and one lifted are the same to them', async () => {
    const { all, round, seen } = await opened();
    const { eu, kz } = all;
    const answers = async () => {
      const { data } = await kz.observer.writes(ofAnswers, { id: round.id });
      return data;
    };
    await reserves(eu.banker, round);
    const byBank = await answers();
    await reserves(eu.approver, round);
    await eu.banker.asks(liftReservation, { input: { round: round.id, digest: round.digest } });
    expect(await answers()).toEqual(byBank);
    for (const read of await seen()) {
      expect(read).toContain('"state":"RESERVED"');
      expect(read).not.toContain('Being examined.');
    }
  });
});
