import { beforeEach, expect, it } from 'vitest';
import { verifyInstallation } from '../../src/features/log/verify-installation.js';
import { done } from '../access/act.js';
import { edition } from '../access/stage.js';
import { clock, owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import { readyAction } from '../support/ready-action.js';
import { acceptSilence, extendRound } from '../support/round-acts.js';
import { storedRound, uuidOf } from '../support/round-facts.js';
import { openRound, takePosition } from '../support/rounds.js';
import { quietWorld, untilDeadline } from '../support/silence.js';
import { verifiedUntil } from '../support/verify-worker.js';

const suspend = graphql(`
  mutation mixedSuspend($input: SuspendOrganisationInput!) {
    suspendOrganisation(input: $input) { organisation { status } refusal { code } }
  }
`);
const changeRule = graphql(`
  mutation mixedRule($input: ChangeSideRuleInput!) { changeSideRule(input: $input) { refusal { code } } }
`);

/** The state of an action by that of its round; by any other it is PROPOSED again. */
const then: Readonly<Record<string, string>> = { OPEN: 'IN_APPROVAL', APPROVED: 'APPROVED' };

beforeEach(() => clock.set('2026-11-23T08:00:00.000Z'));

it('acts of every kind around the deadline of silence wait for each other in one order, and what stands can be derived again', async () => {
  // So many milliseconds before the deadline; the clock moves one at every look.
  for (const before of [200, 12, 5, 0]) {
    clock.set('2026-11-23T08:00:00.000Z');
    const all = await quietWorld();
    const { eu, kz } = all;
    const roadmap = await done(all.secretariat, 'draftRoadmap', edition);
    const texts = [await readyAction(all), await readyAction(all)];
    const rounds = [];
    for (const text of texts)
      rounds.push(await eu.focalPoint.opensRound(text, { procedure: 'SILENCE', roadmap }));
    const next = await readyAction(all);
    const [one, two] = rounds;
    if (!one || !two) throw new Error('two rounds');
    await untilDeadline(two, before);
    const later = '2027-02-15T12:00:00Z';
    const of = ({ id, digest }: typeof one) => ({ round: id, digest });
    const acts = [
      kz.focalPoint.tries(acceptSilence, { input: of(one) }),
      kz.deputy.tries(acceptSilence, { input: of(two) }),
      kz.banker.tries(takePosition, { input: { ...of(two), kind: 'OBJECT', reasons: 'No.' } }),
      eu.colleague.tries(takePosition, { input: { ...of(one), kind: 'APPROVE' } }),
      eu.focalPoint.tries(extendRound, { input: { round: one.id, deadline: later } }),
      kz.focalPoint.tries(extendRound, { input: { round: two.id, deadline: later } }),
      kz.focalPoint.tries(suspend, { input: { organisation: kz.banker.organisation, reasons: 'Why.' } }),
      eu.deputy.tries(suspend, { input: { organisation: eu.colleague.organisation, reasons: 'Why.' } }),
      eu.focalPoint.tries(changeRule, {
        input: { side: 'EU', expectedVersion: 1, rule: { kind: 'CONSENSUS', quorum: 2 } },
      }),
      all.secretariat.tries(openRound, { input: { action: next.id, digest: next.digest, roadmap } }),
    ];
    const answers = await Promise.all(acts);
    const errors = answers.flatMap((answer) => answer.errors.map(({ extensions }) => extensions.code));
    // A member of an organisation that was suspended meanwhile does not act.
    for (const code of errors) expect(['FORBIDDEN', 'CONFLICT']).toContain(code);
    for (const round of rounds) {
      const { status, action, items, deadline, closedAt } = await storedRound(round.id);
      expect(action).toBe(then[status] ?? 'PROPOSED');
      expect(items).toBe(status === 'APPROVED' ? 1 : 0);
      if (status === 'APPROVED') expect(closedAt).toEqual(deadline);
    }
    const { faults } = await verifyInstallation(owner, verifiedUntil());
    const ours = new Set(rounds.map(({ id }) => uuidOf(id)));
    expect(faults.filter((fault) => 'round' in fault && ours.has(fault.round))).toEqual([]);
  }
});
