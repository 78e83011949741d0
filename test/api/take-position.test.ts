import { describe, expect, it } from 'vitest';
import { encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { owner } from '../support/app.js';
import type { Member } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { entriesAbout, storedRound, uuidOf } from '../support/round-facts.js';
import { type Round, takePosition } from '../support/rounds.js';
import { world } from '../support/world.js';

const sides = (eu: string, kz: string) => [
  { side: 'EU', state: eu },
  { side: 'KZ', state: kz },
];

async function refused(member: Member, { id, digest }: Round, over: object = {}) {
  const input = { round: id, digest, kind: 'APPROVE' as const, ...over };
  const { takePosition: payload } = await member.asks(takePosition, { input });
  expect(payload.round).toBeNull();
  return payload.refusal;
}

describe('takePosition', () => {
  it('brings a text to APPROVED when each side has approved by consensus', async () => {
    const all = await world();
    const { eu, kz } = all;
    const text = await readyAction(all);
    const round = await eu.focalPoint.opensRound(text);
    expect((await eu.approver.approves(round)).answers).toEqual(sides('PENDING', 'PENDING'));
    expect((await eu.colleague.abstains(round)).answers).toEqual(sides('PENDING', 'PENDING'));
    const first = await eu.banker.approves(round);
    expect(first).toMatchObject({ status: 'OPEN', answers: sides('APPROVED', 'PENDING') });
    await kz.approver.approves(round);
    await kz.colleague.approves(round);
    const last = await kz.banker.approves(round);
    expect(last).toMatchObject({
      status: 'APPROVED',
      action: { status: 'APPROVED' },
      answers: sides('APPROVED', 'APPROVED'),
    });
    expect(await storedRound(round.id)).toMatchObject({ approved: 2, positions: 6, items: 0 });
    const entries = await entriesAbout(round.id);
    // Whose positions led to an answer is in the log of their side alone.
    const partnership = entries.filter(({ audience }) => audience === 'PARTNERSHIP');
    expect(partnership.map(({ kind, role }) => [kind, role])).toEqual([
      ['round.opened', 'FOCAL_POINT'],
      ['answer.given', null],
      ['answer.given', null],
      ['round.approved', null],
    ]);
    for (const side of ['EU', 'KZ']) {
      const own = entries.filter(({ audience }) => audience === `SIDE ${side}`);
      expect(own.map(({ kind, role }) => [kind, role])).toEqual([
        ['electorate.fixed', 'FOCAL_POINT'],
        ...Array.from({ length: 3 }, () => ['position.taken', 'APPROVER']),
      ]);
      expect(own[1]?.data).toEqual({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        organisation: uuidOf(all[side === 'EU' ? 'eu' : 'kz'].approver.organisation),
        side,
        digest: text.digest,
        position: 'APPROVE',
      });
    }
    expect(partnership.at(-1)?.data).toEqual({
      action: uuidOf(text.id),
      revision: 2,
      digest: text.digest,
      answers: { EU: 'APPROVED', KZ: 'APPROVED' },
    });
  });

  it('counts by threshold, quorum and required kinds', async () => {
    const rule = { kind: 'THRESHOLD', approvals: 1, quorum: 3, requiredKinds: ['FINANCE'] } as const;
    const all = await world({ rules: { EU: rule, KZ: { kind: 'THRESHOLD', approvals: 1 } } });
    const { eu, kz } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    expect((await kz.approver.approves(round)).answers).toEqual(sides('PENDING', 'APPROVED'));
    expect((await eu.approver.approves(round)).answers).toEqual(sides('PENDING', 'APPROVED'));
    expect((await eu.colleague.objects(round)).answers).toEqual(sides('PENDING', 'APPROVED'));
    expect(await eu.banker.approves(round)).toMatchObject({ status: 'APPROVED' });
  });

  it('lets an organisation change its mind, and a side its answer, while the round is open', async () => {
    const all = await world({ rules: { EU: { kind: 'THRESHOLD', approvals: 2 } } });
    const { eu } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    await eu.approver.approves(round);
    expect((await eu.colleague.approves(round)).answers).toEqual(sides('APPROVED', 'PENDING'));
    expect((await eu.colleague.abstains(round)).answers).toEqual(sides('PENDING', 'PENDING'));
    expect((await eu.banker.approves(round)).answers).toEqual(sides('APPROVED', 'PENDING'));
    expect(await storedRound(round.id)).toMatchObject({ status: 'OPEN', positions: 4 });
    const answers = (await entriesAbout(round.id)).filter(({ kind }) => kind === 'answer.given');
    expect(answers.map(({ data }) => data['answer'])).toEqual(['APPROVED', 'PENDING', 'APPROVED']);
  });

  it('ends the round when one side has rejected, and gives the text back', async () => {
    const all = await world();
    const { eu, kz } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    expect(await kz.banker.objects(round)).toMatchObject({
      status: 'REJECTED',
      action: { status: 'PROPOSED' },
      answers: sides('PENDING', 'REJECTED'),
    });
    const [, , last] = (await entriesAbout(round.id)).filter(({ audience }) => audience === 'PARTNERSHIP');
    expect(last).toMatchObject({
      kind: 'round.rejected',
      data: { answers: { EU: 'PENDING', KZ: 'REJECTED' } },
    });
    expect(await refused(eu.approver, round)).toMatchObject({ code: 'ROUND_CLOSED' });
    expect(await storedRound(round.id)).toMatchObject({ approved: null, positions: 1 });
  });

  it('refuses another digest and an objection without reasons, and stores nothing', async () => {
    const all = await world();
    const { eu } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    const digest = `sha256:${'0'.repeat(64)}`;
    expect(await refused(eu.approver, round, { digest })).toMatchObject({
      code: 'STALE_DIGEST',
      path: ['digest'],
    });
    expect(await refused(eu.approver, round, { kind: 'OBJECT' })).toMatchObject({
      code: 'REASONS_MISSING',
      path: ['reasons'],
    });
    expect(await storedRound(round.id)).toMatchObject({ positions: 0 });
  });

  it('bars who wrote the text, and leaves an organisation without another approver out', async () => {
    const all = await world();
    const { eu } = all;
    await owner.query(
      `update membership set roles = '{OBSERVER,APPROVER}' where partnership_id = $1 and user_id = $2`,
      [all.partnership, eu.observer.person.id],
    );
    const round = await eu.focalPoint.opensRound(await readyAction(all, {}, eu.banker));
    // The bank has a second approver, so it is an elector: the author is not the one to speak for it.
    expect(await refused(eu.banker, round)).toMatchObject({ code: 'AUTHOR_BARRED' });
    expect((await eu.observer.approves(round)).answers).toEqual(sides('PENDING', 'PENDING'));
    const other = await eu.focalPoint.opensRound(await readyAction(all, {}, eu.colleague));
    expect(await storedRound(other.id)).toMatchObject({ electors: 5 });
    const input = { round: other.id, digest: other.digest, kind: 'APPROVE' as const };
    const { errors } = await eu.colleague.tries(takePosition, { input });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is for approvers of electors; to others the round is not there', async () => {
    const [all, elsewhere] = [await world(), await world()];
    const { eu } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    const input = { round: round.id, digest: round.digest, kind: 'APPROVE' as const };
    for (const member of [eu.focalPoint, eu.rival, eu.observer, all.secretariat]) {
      const { errors } = await member.tries(takePosition, { input });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const unknown = encodeNodeId('ApprovalRound', all.partnership, all.partnership);
    const answers = [
      await elsewhere.eu.approver.tries(takePosition, { input }),
      await eu.approver.tries(takePosition, { input: { ...input, round: unknown } }),
    ];
    for (const { errors, data } of answers) {
      expect(data).toBeNull();
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({
        message: 'There is no such thing.',
        extensions: { code: 'NOT_FOUND', path: ['round'] },
      });
    }
  });

  it('tells what it cannot read', async () => {
    const { eu } = await world();
    const input = { round: 'x', digest: 'sha256:1', kind: 'APPROVE' as const };
    const { errors } = await eu.approver.tries(takePosition, { input });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const reasons = { ...input, digest: `sha256:${'0'.repeat(64)}`, reasons: 'a\u0007b' };
    expect((await eu.approver.tries(takePosition, { input: reasons })).errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      path: ['reasons'],
    });
  });
});
