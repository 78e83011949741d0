import { beforeEach, describe, expect, it } from 'vitest';
import { verifyInstallation } from '../../src/features/log/verify-installation.js';
import { clock, owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { storedRound, uuidOf } from '../support/round-facts.js';
import { acceptsSilence, quietWorld, readsSilence, silence, untilDeadline } from '../support/silence.js';
import { verifiedUntil } from '../support/verify-worker.js';
import { world } from '../support/world.js';

const suspendOrganisation = graphql(`
  mutation attackOrganisation($input: SuspendOrganisationInput!) {
    suspendOrganisation(input: $input) { organisation { status } refusal { code } }
  }
`);
const suspendMember = graphql(`
  mutation attackMember($input: SuspendMemberInput!) {
    suspendMember(input: $input) { membership { status } refusal { code } }
  }
`);
const sorted = graphql(`
  query sortedByStatus($slug: Code!, $status: [ActionStatus!]) {
    partnership(slug: $slug) { actions(filter: { status: $status }) { totalCount nodes { id status changedAt } } }
  }
`);
const assessment = graphql(`
  query ownAssessment($id: ID!) { node(id: $id) { ... on ApprovalRound { assessment { state blocks electors } } } }
`);

beforeEach(() => clock.set('2026-11-23T08:00:00.000Z'));

const faultsOf = async ({ id }: { readonly id: string }) =>
  (await verifyInstallation(owner, verifiedUntil())).faults.filter(
    (fault) => 'round' in fault && fault.round === uuidOf(id),
  );

const suspends = async (by: Member, { organisation }: Pick<Member, 'organisation'>) => {
  const input = { organisation, reasons: 'Under inquiry.' };
  const { suspendOrganisation: done } = await by.asks(suspendOrganisation, { input });
  expect(done).toMatchObject({ organisation: { status: 'SUSPENDED' } });
};

describe('silence', () => {
  it('of a side that all its electors have left is no consent', async () => {
    const all = await quietWorld();
    const { eu, kz } = all;
    // The ministry is no elector: nobody there can approve.
    const input = { membership: kz.approver.membership };
    await kz.focalPoint.asks(suspendMember, { input });
    const round = await eu.focalPoint.opensRound(await readyAction(all), { procedure: 'SILENCE' });
    await acceptsSilence(kz.focalPoint, round);
    await suspends(kz.focalPoint, kz.banker);
    expect(await readsSilence(eu.observer, round)).toMatchObject({ status: 'OPEN' });
    await suspends(kz.focalPoint, kz.colleague);
    const { node } = await kz.focalPoint.asks(assessment, { id: round.id });
    expect(node).toMatchObject({
      assessment: {
        state: 'REJECTED',
        electors: 0,
        blocks: expect.stringContaining('no organisation is left'),
      },
    });
    await untilDeadline(round);
    expect(await readsSilence(eu.observer, round)).toMatchObject({
      status: 'REJECTED',
      action: { status: 'PROPOSED' },
      answers: [
        { side: 'EU', state: 'PENDING', tacit: false },
        { side: 'KZ', state: 'REJECTED', tacit: false },
      ],
    });
    expect(await faultsOf(round)).toEqual([]);
  });

  it('that has approved is found by its status in lists, before anybody has written it down and after', async () => {
    const { eu, kz, slug, text, round } = await silence();
    await untilDeadline(round);
    const lists = async () => {
      const read = [];
      for (const member of [eu.observer, kz.observer])
        for (const status of ['APPROVED', 'IN_APPROVAL', 'PROPOSED'] as const)
          read.push((await member.asks(sorted, { slug, status: [status] })).partnership?.actions);
      return read;
    };
    const before = await lists();
    expect(before.map((actions) => actions?.totalCount)).toEqual([1, 0, 0, 1, 0, 0]);
    expect(await storedRound(round.id)).toMatchObject({ status: 'OPEN' });
    await expect(eu.contributor.revises(text.id)).rejects.toThrow('WRONG_STATE');
    expect(await storedRound(round.id)).toMatchObject({ status: 'APPROVED' });
    expect(await lists()).toEqual(before);
  });
});

describe('acts on an instance whose clock is behind', () => {
  it('are not dated before the opening', async () => {
    const oneApproves = { kind: 'THRESHOLD', approvals: 1 } as const;
    const all = await world({ rules: { EU: oneApproves, KZ: oneApproves } });
    const round = await all.eu.focalPoint.opensRound(await readyAction(all));
    clock.advance(-1);
    await all.eu.approver.approves(round);
    await suspends(all.eu.focalPoint, all.eu.banker);
    await all.kz.approver.approves(round);
    expect(await storedRound(round.id)).toMatchObject({ status: 'APPROVED' });
    expect(await faultsOf(round)).toEqual([]);
  });
});
