import { describe, expect, it } from 'vitest';
import { reviseAction } from '../support/action-acts.js';
import { clock } from '../support/app.js';
import { aThread, opening } from '../support/discussion.js';
import { graphql } from '../support/graphql.js';
import { wholeText } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { entriesAbout, storedRound } from '../support/round-facts.js';
import { cancelRound, readRound, takePosition } from '../support/rounds.js';
import { world } from '../support/world.js';

const month = 31 * 24 * 60;

const changed = graphql(`
  query changed($id: ID!) { node(id: $id) { ... on Action { changedAt } } }
`);

const proposed = graphql(`
  query proposed($slug: Code!, $status: [ActionStatus!]) {
    partnership(slug: $slug) { actions(filter: { status: $status }) { totalCount nodes { id status } } }
  }
`);

async function overdue() {
  const all = await world();
  const text = await readyAction(all);
  const round = await all.eu.focalPoint.opensRound(text);
  await all.eu.approver.approves(round);
  clock.advance(month);
  return { ...all, text, round };
}

describe('a round past its deadline', () => {
  it('has lapsed for every reader before anybody writes it down', async () => {
    const { eu, kz, round, text, slug } = await overdue();
    expect(await storedRound(round.id)).toMatchObject({ status: 'OPEN', action: 'IN_APPROVAL' });
    const { node } = await kz.observer.asks(readRound, { id: round.id });
    if (!node || !('status' in node)) throw new Error('no round');
    expect(node).toMatchObject({ status: 'LAPSED', workingDaysLeft: null, action: { status: 'PROPOSED' } });
    expect(node.closedAt).toBe(node.deadline);
    expect((await kz.observer.asks(changed, { id: text.id })).node).toEqual({ changedAt: node.deadline });
    const lists = await Promise.all(
      (['PROPOSED', 'IN_APPROVAL'] as const).map((status) =>
        eu.observer.asks(proposed, { slug, status: [status] }),
      ),
    );
    expect(lists.map(({ partnership }) => partnership?.actions.nodes)).toEqual([
      [{ id: text.id, status: 'PROPOSED' }],
      [],
    ]);
  });

  it('is settled by a verb that comes too late, and stays settled though the verb is refused', async () => {
    const { kz, eu, round, text } = await overdue();
    const position = { input: { round: round.id, digest: round.digest, kind: 'APPROVE' as const } };
    const late = await kz.approver.asks(takePosition, position);
    expect(late.takePosition.refusal?.code).toBe('ROUND_CLOSED');
    const stored = await storedRound(round.id);
    expect(stored).toMatchObject({ status: 'LAPSED', action: 'PROPOSED', approved: null, positions: 1 });
    expect(stored.closedAt).toEqual(stored.deadline);
    const cancelling = { input: { round: round.id, reasons: 'Too late.' } };
    expect((await eu.focalPoint.asks(cancelRound, cancelling)).cancelRound.refusal?.code).toBe(
      'ROUND_CLOSED',
    );
    const lapsed = (await entriesAbout(round.id)).filter(({ kind }) => kind === 'round.lapsed');
    expect(lapsed).toMatchObject([
      {
        audience: 'PARTNERSHIP',
        at: stored.deadline.toISOString(),
        role: null,
        data: { digest: text.digest, answers: { EU: 'PENDING', KZ: 'PENDING' } },
      },
    ]);
  });

  it('is settled once by verbs on the action that come at once, and gives the text back to them', async () => {
    const { eu, round, text } = await overdue();
    const revising = { input: { action: text.id, expectedRevision: 2, content: wholeText } };
    const [first, ...others] = await Promise.all([
      eu.contributor.asks(reviseAction, revising),
      ...[eu.approver, eu.banker].map((member) =>
        member.asks(takePosition, { input: { round: round.id, digest: round.digest, kind: 'APPROVE' } }),
      ),
    ]);
    expect(first?.reviseAction.action).toMatchObject({ revision: 3 });
    for (const { takePosition: payload } of others) expect(payload.refusal?.code).toBe('ROUND_CLOSED');
    const ends = (await entriesAbout(round.id)).filter(({ kind }) => kind === 'round.lapsed');
    expect(ends).toHaveLength(1);
  });

  it('is settled by a thread opened on its action, also by one that is refused', async () => {
    for (const [kind, code] of [
      ['SIDE', null],
      ['CIRCLE', 'AUDIENCE_UNFIT'],
    ] as const) {
      const { eu, round, text } = await overdue();
      const { openThread } = await eu.colleague.asks(opening, { input: aThread(text.id, kind) });
      expect(openThread.refusal?.code ?? null).toBe(code);
      expect(await storedRound(round.id)).toMatchObject({ status: 'LAPSED', action: 'PROPOSED' });
    }
  });

  it('leaves room for another round on the same text', async () => {
    const { eu, round, text } = await overdue();
    const again = await eu.focalPoint.opensRound(text);
    expect(await storedRound(round.id)).toMatchObject({ status: 'LAPSED', action: 'IN_APPROVAL' });
    expect(await storedRound(again.id)).toMatchObject({ status: 'OPEN' });
  });
});
