import { describe, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import { inboxOf, markOf, waiting } from '../support/inbox.js';
import {
  approvesProvisionally,
  confirmPosition,
  giveAnswer,
  liftReservation,
  reserves,
} from '../support/positions.js';
import { readyAction } from '../support/ready-action.js';
import { uuidOf } from '../support/round-facts.js';
import { acceptsSilence, silence, untilDeadline } from '../support/silence.js';
import { names } from '../support/substitutes.js';
import { type World, world } from '../support/world.js';

/** Who has something for that reason in their inbox, by name. */
async function holders({ everybody }: World, reason: string): Promise<string[]> {
  const having: string[] = [];
  for (const member of everybody) if ((await waiting(member)).includes(reason)) having.push(member.name);
  return having.toSorted();
}

describe('the inbox of who acts in rounds', () => {
  it('asks to confirm a provisional approval, an approver of the organisation or a substitute', async () => {
    const all = await world();
    const { eu } = all;
    const { id, digest } = await eu.focalPoint.opensRound(await readyAction(all));
    await names(eu.banker, eu.observer);
    const before = await markOf(eu.banker);
    await approvesProvisionally(eu.banker, { id, digest });
    expect(await markOf(eu.banker)).not.toBe(before);
    expect(await holders(all, 'AD_REFERENDUM_TO_CONFIRM')).toEqual(['EU banker', 'EU observer']);
    expect(await inboxOf(eu.banker)).toMatchObject({
      nodes: [
        {
          reason: 'AD_REFERENDUM_TO_CONFIRM',
          subject: { __typename: 'ApprovalRound', id },
          deadline: expect.any(String),
        },
      ],
    });
    const { confirmPosition: done } = await eu.observer.asks(confirmPosition, {
      input: { round: id, digest },
    });
    expect(done.refusal).toBeNull();
    expect(await holders(all, 'AD_REFERENDUM_TO_CONFIRM')).toEqual([]);
  });

  it('keeps a reservation before them until it is lifted', async () => {
    const all = await world();
    const { id, digest } = await all.kz.focalPoint.opensRound(await readyAction(all));
    await reserves(all.kz.banker, { id, digest });
    expect(await holders(all, 'RESERVATION_STANDING')).toEqual(['KZ banker']);
    const { liftReservation: done } = await all.kz.banker.asks(liftReservation, {
      input: { round: id, digest },
    });
    expect(done.refusal).toBeNull();
    // Without a reservation it has no position.
    expect(await waiting(all.kz.banker)).toEqual(['POSITION_TO_TAKE']);
  });

  it('asks for neither once the deadline has passed', async () => {
    const all = await world();
    const { eu, kz } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    await approvesProvisionally(eu.approver, round);
    await reserves(kz.approver, round);
    expect([...(await waiting(eu.approver)), ...(await waiting(kz.approver))]).toEqual([
      'AD_REFERENDUM_TO_CONFIRM',
      'RESERVATION_STANDING',
    ]);
    await untilDeadline(round);
    expect([...(await waiting(eu.approver)), ...(await waiting(kz.approver))]).toEqual([]);
  });

  it('asks the spokesperson for the answer once the rule of its side is met', async () => {
    const rule = { kind: 'THRESHOLD', approvals: 2, quorum: 2, requiredKinds: ['FINANCE'] } as const;
    const all = await world({ rules: { EU: rule, KZ: rule } });
    const { eu, kz, partnership } = all;
    await owner.query(
      `update side set rule = rule || jsonb_build_object('spokesperson', $2::text) where partnership_id = $1 and code = 'EU'`,
      [partnership, uuidOf(eu.approver.organisation)],
    );
    await names(eu.approver, eu.deputy);
    const { id, digest } = await eu.focalPoint.opensRound(await readyAction(all));
    await eu.approver.approves({ id, digest });
    await eu.colleague.approves({ id, digest });
    // A required kind is missing; then it is not, but a reservation stands; then the rule is met.
    expect(await holders(all, 'ANSWER_TO_GIVE')).toEqual([]);
    await eu.banker.approves({ id, digest });
    expect(await holders(all, 'ANSWER_TO_GIVE')).toEqual(['EU approver', 'EU deputy']);
    await reserves(eu.colleague, { id, digest });
    expect(await holders(all, 'ANSWER_TO_GIVE')).toEqual([]);
    await eu.colleague.abstains({ id, digest });
    const mark = await markOf(eu.approver);
    expect(await inboxOf(eu.approver)).toMatchObject({
      nodes: [{ reason: 'ANSWER_TO_GIVE', subject: { id }, title: 'Graphite pilot line' }],
    });
    const input = { round: id, digest, answer: 'APPROVED' as const, form: 'IN_CONCORD' as const };
    expect((await eu.approver.asks(giveAnswer, { input })).giveAnswer.refusal).toBeNull();
    expect(await holders(all, 'ANSWER_TO_GIVE')).toEqual([]);
    expect(await markOf(eu.approver)).not.toBe(mark);
    // A side without a spokesperson has answered by its rule.
    for (const member of [kz.approver, kz.banker]) await member.approves({ id, digest });
    expect(await holders(all, 'POSITION_TO_TAKE')).toEqual([]);
  });

  it('asks the focal points of a side to accept silence', async () => {
    const all = await silence({ accepted: false });
    expect(await holders(all, 'SILENCE_TO_ACCEPT')).toEqual(['KZ deputy', 'KZ focalPoint']);
    await acceptsSilence(all.kz.focalPoint, all.round);
    expect(await holders(all, 'SILENCE_TO_ACCEPT')).toEqual([]);
  });
});
