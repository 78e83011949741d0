import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/authorise.js';
import { leaveElectorates, lockElectorates } from '../../src/features/approval/elector-departures.store.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Request } from '../../src/platform/graphql/request.js';
import { done } from '../access/act.js';
import { edition } from '../access/stage.js';
import { app, owner } from '../support/app.js';
import type { Member } from '../support/member.js';
import { readsAnswers, reserves } from '../support/positions.js';
import { readyAction } from '../support/ready-action.js';
import { entriesAbout, storedRound, uuidOf } from '../support/round-facts.js';
import { takePosition } from '../support/rounds.js';
import { type World, world } from '../support/world.js';

/** The organisation of a member leaves the electorates of its side EU, by the store that its suspension uses. */
async function leaves(all: World, member: Member): Promise<void> {
  const { rows } = await owner.query<{ audience: number }>(
    `select audience from audience where partnership_id = $1 and (kind = 'PARTNERSHIP' or kind = 'SIDE' and side_code = 'EU')`,
    [all.partnership],
  );
  const request = new Request(app.get(Database), {}, 'departure');
  request.enter(all.partnership);
  for (const { audience } of rows) request.gain(audience);
  const { focalPoint } = all.eu;
  const actor: Actor = {
    user: focalPoint.person.id,
    role: 'FOCAL_POINT',
    membership: uuidOf(focalPoint.membership),
    partnership: all.partnership,
    organisation: uuidOf(focalPoint.organisation),
    organisationKind: 'GOVERNMENT',
    organisationStatus: 'ACCREDITED',
    side: 'EU',
    roles: ['FOCAL_POINT'],
    substituteFor: null,
  };
  await app.get(UnitOfWork).write(request, 'departure', {}, async (tx) => {
    const organisation = uuidOf(member.organisation);
    const rounds = await lockElectorates(tx, request, organisation);
    await leaveElectorates(tx, request, actor, organisation, rounds);
    return {};
  });
}

const oneApproves = { kind: 'THRESHOLD', approvals: 1 } as const;

describe('an organisation that leaves electorates', () => {
  it('leaves a consensus that is met without it, and takes no position any more', async () => {
    const all = await world({ rules: { KZ: oneApproves } });
    const { eu, kz } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    await eu.approver.approves(round);
    await eu.banker.approves(round);
    await reserves(eu.colleague, round);
    await leaves(all, eu.colleague);
    const seen = await readsAnswers(kz.observer, round);
    expect(seen.answers[0]).toMatchObject({ state: 'APPROVED', reservations: [] });
    expect(seen.assessment).toMatchObject({ side: 'KZ' });
    const input = { round: round.id, digest: round.digest, kind: 'APPROVE' as const };
    const { errors } = await eu.colleague.tries(takePosition, { input });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    const left = (await entriesAbout(round.id)).filter(({ kind }) => kind === 'elector.left');
    expect(left).toMatchObject([
      {
        audience: 'SIDE EU',
        role: 'FOCAL_POINT',
        data: { organisation: uuidOf(eu.colleague.organisation), side: 'EU', digest: round.digest },
      },
    ]);
    expect(await kz.approver.approves(round)).toMatchObject({ status: 'APPROVED' });
  });

  it('ends a round whose rule is out of reach without it, in all rounds at once', async () => {
    const rule = { kind: 'THRESHOLD', approvals: 1, requiredKinds: ['FINANCE'] } as const;
    const all = await world({ rules: { EU: rule } });
    const { eu } = all;
    const [one, other] = [
      await eu.focalPoint.opensRound(await readyAction(all)),
      await eu.focalPoint.opensRound(await readyAction(all)),
    ];
    await leaves(all, eu.banker);
    for (const round of [one, other])
      expect(await storedRound(round.id)).toMatchObject({
        status: 'REJECTED',
        action: 'PROPOSED',
        answers: { EU: 'REJECTED', KZ: 'PENDING' },
      });
  });

  it('can bring several rounds to their end, each an item of the same edition', async () => {
    const all = await world({ rules: { KZ: oneApproves } });
    const { eu, kz } = all;
    const roadmap = await done(all.secretariat, 'draftRoadmap', edition);
    const rounds = [
      await eu.focalPoint.opensRound(await readyAction(all), { roadmap }),
      await eu.focalPoint.opensRound(await readyAction(all), { roadmap }),
    ];
    for (const round of rounds) {
      await kz.approver.approves(round);
      await eu.approver.approves(round);
      await eu.banker.approves(round);
    }
    await leaves(all, eu.colleague);
    for (const round of rounds)
      expect(await storedRound(round.id)).toMatchObject({ status: 'APPROVED', approved: 2, items: 1 });
  });

  it('races the last position: one outcome, and a position of it only before it left', async () => {
    const all = await world({ rules: { KZ: oneApproves } });
    const { eu, kz } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    await kz.approver.approves(round);
    await eu.approver.approves(round);
    await eu.banker.approves(round);
    const input = { round: round.id, digest: round.digest, kind: 'APPROVE' as const };
    await Promise.all([leaves(all, eu.colleague), eu.colleague.tries(takePosition, { input })]);
    expect(await storedRound(round.id)).toMatchObject({ status: 'APPROVED', approved: 2 });
    const ends = (await entriesAbout(round.id)).filter(({ kind }) => kind === 'round.approved');
    expect(ends).toHaveLength(1);
  });
});
