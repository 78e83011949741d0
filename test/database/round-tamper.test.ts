import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { canonicalOf } from '../../src/domain/digest.js';
import { verifyInstallation } from '../../src/features/log/verify-installation.js';
import { owner } from '../support/app.js';
import { readyAction } from '../support/ready-action.js';
import { uuidOf } from '../support/round-facts.js';
import type { Round } from '../support/rounds.js';
import { Tampering } from '../support/tampering.js';
import { verifiedUntil } from '../support/verify-worker.js';
import { type World, world } from '../support/world.js';

const client: PoolClient = await owner.connect();
afterAll(() => client.release());

const tampering = new Tampering(client);
let all: World;
let round: Round;
let id: string;
beforeEach(async () => {
  all = await world();
  round = await all.eu.focalPoint.opensRound(await readyAction(all));
  id = uuidOf(round.id);
});

/** The problems of the round that a change leaves. */
async function faultsAfter(change: () => Promise<unknown>): Promise<readonly string[]> {
  const faults = await tampering.faultsAfter(change);
  for (const fault of faults) expect(fault).toMatchObject({ round: id });
  return faults.map(({ problem }) => problem);
}
const asApp = () => tampering.asApp(all.partnership);
const asOwner = () => tampering.asOwner();
const refusal = (change: () => Promise<unknown>) => tampering.refusal(change);

const easier = () =>
  client.query(
    `update side_answer set rule = '{"kind":"THRESHOLD","approvals":1}' where round_id = $1 and side_code = 'EU'`,
    [id],
  );

describe('a round', () => {
  it.each([
    ['side_answer', `update side_answer set rule = '{"kind":"THRESHOLD","approvals":1}'`, 'round_id'],
    ['side_answer', `update side_answer set side_code = side_code`, 'round_id'],
    ['approval_round', `update approval_round set digest = 'sha256:'`, 'id'],
    ['approval_round', `update approval_round set revision = 1`, 'id'],
  ])('lets neither the application nor the owner change %s: %s', async (_, statement, column) => {
    const change = () => client.query(`${statement} where ${column} = $1`, [id]);
    expect(await refusal(() => asApp().then(change))).toBe('42501');
    expect(await refusal(change)).toBe('CN002');
  });

  it('lets nobody move its deadline without keeping the former', async () => {
    const change = () =>
      client.query(`update approval_round set deadline = deadline + interval '1 day' where id = $1`, [id]);
    expect(await refusal(() => asApp().then(change))).toBe('CN002');
    expect(await refusal(change)).toBe('CN002');
  });

  it('that is closed lets nobody change it, nor its answers', async () => {
    await all.kz.banker.objects(round);
    for (const statement of [
      `update approval_round set status = 'APPROVED' where id = $1`,
      `update approval_round set reasons = 'Others.' where id = $1`,
      `update side_answer set state = 'APPROVED', answered_at = now() where round_id = $1`,
    ]) {
      const change = () => client.query(statement, [id]);
      expect(await refusal(() => asApp().then(change))).toBe('CN002');
      expect(await refusal(change)).toBe('CN002');
    }
    for (const table of ['approval_round', 'side_answer'])
      expect(await refusal(() => client.query(`truncate ${table} cascade`))).toBe('CN002');
  });
});

describe('verification', () => {
  it('shows an easier rule than the round began with', async () => {
    expect(await faultsAfter(async () => undefined)).toEqual([]);
    expect(await faultsAfter(() => asOwner().then(easier))).toEqual(['OTHER_RULE']);
  });

  it('shows a rule that the answer does not follow from', async () => {
    all = await world({
      rules: { EU: { kind: 'THRESHOLD', approvals: 1 }, KZ: { kind: 'THRESHOLD', approvals: 1 } },
    });
    round = await all.eu.focalPoint.opensRound(await readyAction(all));
    id = uuidOf(round.id);
    await all.eu.banker.objects(round);
    await all.eu.approver.approves(round);
    expect(await all.kz.approver.approves(round)).toMatchObject({ status: 'APPROVED' });
    expect(await faultsAfter(async () => undefined)).toEqual([]);
    const harder = async () => {
      await asOwner();
      const rule = `update side_answer set rule = '{"kind":"CONSENSUS"}' where round_id = $1 and side_code = 'EU'`;
      await client.query(rule, [id]);
    };
    expect(await faultsAfter(harder)).toEqual(['OTHER_RULE', 'OTHER_ANSWER', 'OTHER_OUTCOME']);
  });

  it('shows an elector who was added, and one who was taken out', async () => {
    const added = async () => {
      await asOwner();
      await client.query(
        `insert into elector (partnership_id, audience, round_id, organisation_id, side_code, kind)
         select e.partnership_id, e.audience, e.round_id, $2, e.side_code, 'INDUSTRY' from elector e
         where e.round_id = $1 and e.side_code = 'EU' limit 1`,
        [id, uuidOf(all.eu.rival.organisation)],
      );
    };
    expect(await faultsAfter(added)).toEqual(['OTHER_ELECTORATE']);
    const taken = async () => {
      await asOwner();
      await client.query(`delete from elector where round_id = $1 and organisation_id = $2`, [
        id,
        uuidOf(all.eu.banker.organisation),
      ]);
    };
    expect(await faultsAfter(taken)).toEqual(['OTHER_ELECTORATE']);
  });

  it('shows positions, answers and an approval that the application’s role wrote past the verbs', async () => {
    const forged = async () => {
      const { rows } = await client.query<{ action: string; digest: string; audience: number }>(
        'select action_id as action, digest, audience from approval_round where id = $1',
        [id],
      );
      const { action, digest, audience } = rows[0] ?? { action: '', digest: '', audience: 0 };
      await asApp();
      await client.query(
        `insert into position (partnership_id, audience, id, round_id, organisation_id, side_code, kind, digest, user_id, membership_id, taken_at)
         select e.partnership_id, e.audience, gen_random_uuid(), e.round_id, e.organisation_id, e.side_code, 'APPROVE', $2,
           m.user_id, m.id, r.opened_at
         from elector e join approval_round r on r.partnership_id = e.partnership_id and r.id = e.round_id
         join lateral (select * from membership x where x.partnership_id = e.partnership_id
           and x.organisation_id = e.organisation_id limit 1) m on true
         where e.round_id = $1`,
        [id, digest],
      );
      await client.query(
        `update side_answer s set state = 'APPROVED', answered_at = r.opened_at from approval_round r
         where r.partnership_id = s.partnership_id and r.id = s.round_id and r.id = $1`,
        [id],
      );
      const { rows: closed } = await client.query<{ at: Date }>(
        `update approval_round set status = 'APPROVED', closed_at = opened_at where id = $1 returning closed_at as at`,
        [id],
      );
      await client.query(
        `update action set status = 'APPROVED', approved_revision = revision where id = $1`,
        [action],
      );
      const entry = {
        kind: 'round.approved',
        at: closed[0]?.at.toISOString(),
        actor: null,
        subject: { type: 'ROUND', id },
        data: { action, revision: 2, digest, answers: { EU: 'APPROVED', KZ: 'APPROVED' } },
      };
      const values = [all.partnership, audience, canonicalOf(entry), randomBytes(32)];
      await client.query('select append_entry($1, $2, $3, $4)', values);
    };
    expect(await faultsAfter(forged)).toEqual(['POSITIONS_NOT_RECORDED', 'ANSWER_NOT_RECORDED']);
  });

  it('shows an end that no log tells', async () => {
    const ended = async () => {
      await asApp();
      const end = `update approval_round set status = 'CANCELLED', closed_at = opened_at where id = $1`;
      await client.query(end, [id]);
    };
    expect(await faultsAfter(ended)).toEqual(['CLOSED_OTHERWISE']);
  });

  it('shows an action that says it is approved', async () => {
    await client.query('begin');
    await asApp();
    await client.query(`update action set approved_revision = 1 where partnership_id = $1`, [
      all.partnership,
    ]);
    await client.query('reset role');
    const { faults } = await verifyInstallation(client, verifiedUntil());
    await client.query('rollback');
    expect(faults).toMatchObject([{ action: expect.any(String), problem: 'NO_ROUND' }]);
  });
});
