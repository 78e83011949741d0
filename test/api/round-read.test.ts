import { describe, expect, it } from 'vitest';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { type Round, readRound } from '../support/rounds.js';
import { world } from '../support/world.js';

const roundsOf = graphql(`
  query roundsOf($id: ID!, $after: String) {
    node(id: $id) {
      ... on Action { status rounds(first: 1, after: $after) { totalCount nodes { id status } pageInfo { hasNextPage endCursor } } }
    }
  }
`);

const everything = graphql(`
  query everything($slug: Code!) {
    partnership(slug: $slug) {
      actions { totalCount nodes { id status changedAt viewerCan { act allowed code } rounds { nodes { id status closedAt } } } }
      logs(first: 9) { totalCount nodes { id size root entries(first: 100) { nodes { id kind at data } } } }
    }
  }
`);

async function read(member: Member, round: Pick<Round, 'id'>) {
  const { node } = await member.asks(readRound, { id: round.id });
  if (!node || !('answers' in node)) throw new Error('no round');
  return node;
}

describe('ApprovalRound', () => {
  it('shows its own side positions, assessment in words and what can be done', async () => {
    const rule = { kind: 'THRESHOLD', approvals: 2, requiredKinds: ['GOVERNMENT'] } as const;
    const all = await world({ rules: { EU: rule } });
    const { eu } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    await eu.banker.approves(round);
    await eu.colleague.objects(round, 'Too soon.');
    const own = await read(eu.approver, round);
    expect(own.positions).toMatchObject({
      totalCount: 2,
      nodes: [
        { organisation: { name: 'EU bank' }, kind: 'APPROVE', reasons: null, takenBy: { name: 'EU banker' } },
        { organisation: { name: 'EU company' }, kind: 'OBJECT', reasons: 'Too soon.', digest: round.digest },
      ],
    });
    expect(own.assessment).toEqual({
      side: 'EU',
      state: 'PENDING',
      electors: 3,
      approve: 1,
      object: 1,
      abstain: 0,
      noneYet: 1,
      needed: 2,
      rule: '2 of 3 approvers, among them of each of these kinds: government.',
      tally:
        '1 of 3 approve (needed: 2), 0 subject to confirmation, 0 reserve, 1 object, 0 abstain, 1 without a position.',
      missing: 'Still missing: approval of 1 more organisation; an approval of the kind “government”.',
      blocks: null,
      answer: 'This side has not answered yet.',
    });
    expect(own.viewerCan).toEqual([
      { act: 'takePosition', allowed: true, code: null },
      { act: 'confirmPosition', allowed: false, code: 'NOTHING_TO_CONFIRM' },
      { act: 'liftReservation', allowed: false, code: 'NO_RESERVATION' },
      { act: 'giveAnswer', allowed: false, code: 'NOT_PERMITTED' },
      { act: 'acceptSilence', allowed: false, code: 'NOT_PERMITTED' },
      { act: 'preparePosition', allowed: true, code: null },
      { act: 'extendRound', allowed: false, code: 'NOT_PERMITTED' },
      { act: 'askForMeeting', allowed: false, code: 'NOT_PERMITTED' },
      { act: 'cancelRound', allowed: false, code: 'NOT_PERMITTED' },
    ]);
    await eu.focalPoint.cancelsRound(round);
    expect((await read(eu.approver, round)).viewerCan[0]).toMatchObject({
      allowed: false,
      code: 'ROUND_CLOSED',
    });
    const ofFocalPoint = (await read(eu.focalPoint, round)).viewerCan;
    expect(ofFocalPoint.find(({ act }) => act === 'extendRound')).toMatchObject({ code: 'ROUND_CLOSED' });
  });

  it('names the office that answered, and when', async () => {
    const all = await world({ rules: { EU: { kind: 'THRESHOLD', approvals: 1 } } });
    const round = await all.eu.focalPoint.opensRound(await readyAction(all));
    await all.eu.banker.approves(round);
    const { answers } = await read(all.kz.observer, round);
    expect(answers).toMatchObject([
      { side: 'EU', state: 'APPROVED', office: { name: 'EU ministry' } },
      { side: 'KZ', state: 'PENDING', office: null, answeredAt: null },
    ]);
    expect(answers[0]?.answeredAt).toMatch(/^\d{4}-/);
  });

  it('answers the other side byte for byte alike with positions that change no answer and without them', async () => {
    const all = await world();
    const { eu, kz, secretariat } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    const strangers = [...Object.values(kz).filter((one) => typeof one !== 'string'), secretariat];
    const whatIsSeen = (member: Member) =>
      Promise.all([read(member, round), member.asks(everything, { slug: all.slug })]);
    const before = await Promise.all(strangers.map(whatIsSeen));
    await eu.approver.approves(round);
    await eu.banker.abstains(round);
    const after = await Promise.all(strangers.map(whatIsSeen));
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
    for (const [seen] of after.slice(0, -1)) {
      expect(seen.positions).toEqual({ totalCount: 0, nodes: [] });
      expect(seen.assessment).toMatchObject({ side: 'KZ', noneYet: 3 });
    }
    expect(after.at(-1)?.[0]).toMatchObject({ positions: { totalCount: 0 }, assessment: null });
  });

  it('is listed on its action, the latest first, and is not there for another partnership', async () => {
    const [all, elsewhere] = [await world(), await world()];
    const { eu } = all;
    const text = await readyAction(all);
    const first = await eu.focalPoint.opensRound(text);
    await eu.focalPoint.cancelsRound(first);
    const second = await eu.focalPoint.opensRound(text);
    const page = async (after: string | null) => {
      const { node } = await all.kz.observer.asks(roundsOf, { id: text.id, after });
      if (!node || !('rounds' in node)) throw new Error('no action');
      return node;
    };
    const latest = await page(null);
    expect(latest).toMatchObject({
      status: 'IN_APPROVAL',
      rounds: { totalCount: 2, nodes: [{ id: second.id, status: 'OPEN' }], pageInfo: { hasNextPage: true } },
    });
    expect(await page(latest.rounds.pageInfo.endCursor)).toMatchObject({
      rounds: { nodes: [{ id: first.id, status: 'CANCELLED' }], pageInfo: { hasNextPage: false } },
    });
    expect(await elsewhere.eu.focalPoint.asks(readRound, { id: second.id })).toEqual({ node: null });
  });
});
