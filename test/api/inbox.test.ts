import { describe, expect, it } from 'vitest';
import { clock } from '../support/app.js';
import { marking, raises, resolving } from '../support/discussion.js';
import { inboxOf, markOf, waiting } from '../support/inbox.js';
import type { Member } from '../support/member.js';
import { proposedAction, readyAction } from '../support/ready-action.js';
import { readRound } from '../support/rounds.js';
import { endSubstitution, names } from '../support/substitutes.js';
import { world } from '../support/world.js';

const resolves = async (member: Member, thread: string) => {
  const input = { thread, resolution: 'Settled.' };
  expect((await member.asks(resolving, { input })).resolveThread.refusal).toBeNull();
};

describe('viewer.inbox', () => {
  it('is empty where nothing waits, and where nobody is acted for', async () => {
    const { everybody } = await world();
    for (const member of everybody) {
      expect(await inboxOf(member)).toMatchObject({ totalCount: 0, nodes: [] });
      expect(await markOf(member)).toBe('');
    }
  });

  it('holds a position to take until it is taken, for approvers of electors who are not barred', async () => {
    const all = await world();
    const { eu, kz } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all, {}, eu.banker));
    const approvers = [eu.approver, eu.colleague, kz.approver, kz.colleague, kz.banker];
    for (const member of all.everybody)
      expect([member.name, await waiting(member)]).toEqual([
        member.name,
        approvers.includes(member) ? ['POSITION_TO_TAKE'] : [],
      ]);
    const [item] = (await inboxOf(kz.banker)).nodes;
    const { node } = await kz.banker.asks(readRound, { id: round.id });
    if (!node || !('openedAt' in node)) throw new Error('no round');
    const { deadline, openedAt } = node;
    expect(item).toMatchObject({
      subject: { __typename: 'ApprovalRound', id: round.id },
      title: 'Graphite pilot line',
      deadline,
      since: openedAt,
    });
    const before = await markOf(eu.approver);
    await kz.banker.approves(round);
    expect(await waiting(kz.banker)).toEqual([]);
    // What the other side does tells nothing here.
    expect(await waiting(eu.approver)).toEqual(['POSITION_TO_TAKE']);
    expect(await markOf(eu.approver)).toBe(before);
    await eu.approver.abstains(round);
    expect(await waiting(eu.approver)).toEqual([]);
    expect(await markOf(eu.approver)).not.toBe(before);
    await eu.focalPoint.cancelsRound(round);
    expect(await waiting(kz.approver)).toEqual([]);
  });

  it('asks the substitute of an approver too, for as long as they are one', async () => {
    const all = await world();
    const { eu } = all;
    await eu.focalPoint.opensRound(await readyAction(all));
    expect(await waiting(eu.observer)).toEqual([]);
    const substitution = await names(eu.banker, eu.observer);
    expect(await waiting(eu.observer)).toEqual(['POSITION_TO_TAKE']);
    const { endSubstitution: payload } = await eu.banker.asks(endSubstitution, { input: { substitution } });
    expect(payload.refusal).toBeNull();
    expect(await waiting(eu.observer)).toEqual([]);
  });

  it('drops a position when the deadline has passed, though nobody has written the lapse down', async () => {
    const all = await world();
    const { eu } = all;
    await eu.focalPoint.opensRound(await readyAction(all));
    const mark = await markOf(eu.approver);
    const back = clock.now().toISOString();
    clock.advance(60 * 24 * 40);
    expect(await waiting(eu.approver)).toEqual([]);
    expect(await markOf(eu.approver)).not.toBe(mark);
    clock.set(back);
  });

  it('asks an invited lead to answer, and a lead to confirm again what has changed', async () => {
    const { eu, kz } = await world();
    const action = await eu.contributor.drafts();
    await eu.contributor.invites(action, kz.contributor);
    expect(await waiting(kz.contributor)).toEqual(['INVITATION_TO_ANSWER']);
    expect(await waiting(kz.colleague)).toEqual(['INVITATION_TO_ANSWER']);
    // The circle is theirs alone, and to take the lead is for contributors.
    for (const member of [kz.rival, kz.focalPoint, eu.contributor]) expect(await waiting(member)).toEqual([]);
    await kz.contributor.confirms(action);
    expect(await waiting(kz.contributor)).toEqual([]);
    await eu.contributor.revises(action, { expectedResult: 'Another.' });
    expect(await inboxOf(kz.contributor)).toMatchObject({
      nodes: [{ reason: 'LEAD_TO_CONFIRM', subject: { __typename: 'Action', id: action }, deadline: null }],
    });
    await kz.contributor.confirms(action);
    expect(await waiting(kz.contributor)).toEqual([]);
    expect(await waiting(eu.contributor)).toEqual([]);
    const other = await eu.contributor.drafts();
    await eu.contributor.invites(other, kz.contributor);
    await kz.contributor.declines(other);
    expect(await waiting(kz.contributor)).toEqual([]);
  });

  it('asks the first lead to answer an offer', async () => {
    const { eu, kz } = await world();
    const action = await eu.contributor.drafts();
    await eu.contributor.proposes(action);
    const offer = await kz.rival.offers(action);
    expect(await inboxOf(eu.colleague)).toMatchObject({
      nodes: [{ reason: 'LEAD_OFFER_TO_ANSWER', subject: { __typename: 'LeadOffer', id: offer } }],
    });
    for (const member of [kz.rival, eu.rival, eu.focalPoint]) expect(await waiting(member)).toEqual([]);
    await eu.contributor.answers(offer, false);
    expect(await waiting(eu.colleague)).toEqual([]);
  });

  it('asks for a blocking point to be settled by its opener, or by a focal point of each side', async () => {
    const all = await world();
    const { eu, kz } = all;
    const { id: action } = await proposedAction(all);
    const { thread } = await raises(eu.rival, action);
    expect(await waiting(eu.focalPoint)).toEqual([]);
    await kz.focalPoint.asks(marking, { input: { thread } });
    for (const member of [eu.rival, eu.focalPoint, kz.focalPoint, kz.deputy])
      expect(await waiting(member)).toEqual(['BLOCKING_POINT']);
    for (const member of [eu.observer, eu.approver, all.secretariat])
      expect(await waiting(member)).toEqual([]);
    await kz.deputy.asks(resolving, { input: { thread, resolution: 'Settled.' } });
    expect(await waiting(kz.focalPoint)).toEqual([]);
    expect(await waiting(eu.focalPoint)).toEqual(['BLOCKING_POINT']);
    await resolves(eu.focalPoint, thread);
    for (const member of [eu.rival, eu.focalPoint]) expect(await waiting(member)).toEqual([]);
  });

  it("asks a focal point for the assent that the other side's has given", async () => {
    const all = await world();
    const { eu, kz } = all;
    const { id: action } = await proposedAction(all);
    const { thread } = await raises(eu.rival, action);
    await kz.focalPoint.asks(resolving, { input: { thread, resolution: 'Settled.' } });
    expect(await inboxOf(eu.deputy)).toMatchObject({
      nodes: [
        {
          reason: 'ASSENT_TO_GIVE',
          subject: { __typename: 'Thread', id: thread },
          title: expect.any(String),
        },
      ],
    });
    for (const member of [eu.rival, kz.focalPoint, kz.deputy]) expect(await waiting(member)).toEqual([]);
    await resolves(eu.deputy, thread);
    expect(await waiting(eu.deputy)).toEqual([]);
  });

  it('is by deadline, what has none last, then the oldest first, and pages without loss', async () => {
    const all = await world();
    const { eu, kz } = all;
    const late = await readyAction(all, {}, eu.contributor);
    const soon = await readyAction(all, {}, eu.contributor);
    const first = await eu.contributor.drafts();
    const second = await eu.contributor.drafts();
    for (const draft of [second, first]) await eu.contributor.invites(draft, kz.contributor);
    const rounds = [
      await eu.focalPoint.opensRound(late, { deadline: '2027-06-01T12:00:00Z' }),
      await eu.focalPoint.opensRound(soon, { deadline: '2027-05-01T12:00:00Z' }),
    ];
    const whole = (await inboxOf(kz.colleague)).nodes.map(({ subject }) => subject?.id);
    expect(whole).toEqual([rounds[1]?.id, rounds[0]?.id, second, first]);
    const paged: unknown[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Awaited<ReturnType<typeof inboxOf>> = await inboxOf(kz.colleague, { first: 1, after });
      paged.push(...page.nodes.map(({ subject }) => subject?.id));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(paged).toEqual(whole);
  });

  it('says a title in the language asked for', async () => {
    const all = await world();
    await all.eu.focalPoint.opensRound(await readyAction(all));
    const { data } = await all.kz.approver.writes(
      '{ viewer { inbox { nodes { title } } } }',
      {},
      {
        'accept-language': 'kk',
      },
    );
    expect(data).toEqual({ viewer: { inbox: { nodes: [{ title: 'Графит желісі' }] } } });
  });
});
