import { afterEach, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import { inboxOf, waiting } from '../support/inbox.js';
import { readyAction } from '../support/ready-action.js';
import { uuidOf } from '../support/round-facts.js';
import { world } from '../support/world.js';
import { planOf, type Step, sentBy } from './planned.js';
import { storeActions } from './stored-actions.js';

/** What a story has stored and takes back, though it fails. */
const takenBack: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const takeBack of takenBack.splice(0)) await takeBack();
});

/** Takes back the rounds that no verb opened: the log, which is verified after each file, knows nothing of them. */
async function forgetRoundsBut(round: string, partnership: string): Promise<void> {
  const tables = ['elector', 'approval_round'];
  for (const table of tables) await owner.query(`alter table ${table} disable trigger user`);
  await owner.query('delete from awaited_act where partnership_id = $1 and round_id <> $2', [
    partnership,
    round,
  ]);
  await owner.query('delete from elector where partnership_id = $1 and round_id <> $2', [partnership, round]);
  await owner.query('delete from approval_round where partnership_id = $1 and id <> $2', [
    partnership,
    round,
  ]);
  for (const table of tables) await owner.query(`alter table ${table} enable trigger user`);
}

/** A page without the number of all, which is counted. */
const firstPage = graphql(`
  query firstWaiting {
    viewer { inbox(first: 20) { nodes { id reason title deadline since } pageInfo { hasNextPage endCursor } } }
  }
`);

const growing = new Set([
  'action',
  'action_lead',
  'approval_round',
  'awaited_act',
  'elector',
  'revision',
  'thread',
]);

/** What grows can be read by indexes in the order of the page, and no further than it: plans are asked for with `enable_sort` off. */
function expectShort(plan: readonly Step[]): void {
  const large = plan.filter((step) => growing.has(step['Relation Name'] ?? ''));
  expect(large.length).toBeGreaterThan(0);
  expect(large.filter((step) => step['Node Type'] === 'Seq Scan' || step['Actual Rows'] > 21)).toEqual([]);
}

it('finds what waits by indexes among thousands of actions and rounds, in one statement', async () => {
  const all = await world();
  const { eu, kz, partnership } = all;
  const company = uuidOf(eu.rival.organisation);
  const stored = await storeActions(
    partnership,
    Array.from({ length: 2000 }, (_, i) => ({
      title: `Action ${i}`,
      leads: { EU: company },
      createdAt: new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString(),
      reference: [2026, i + 1] as const,
    })),
  );
  const open = await eu.focalPoint.opensRound(await readyAction(all));
  takenBack.push(() => forgetRoundsBut(uuidOf(open.id), partnership));
  // Rounds that were closed long ago, with electors and without a position.
  await owner.query(
    `insert into approval_round (partnership_id, audience, id, action_id, revision, digest, status,
       opened_by_membership_id, opened_by_organisation_id, opened_at, deadline, closed_at)
     select r.partnership_id, r.audience, gen_random_uuid(), a.id, 1, r.digest, 'LAPSED', r.opened_by_membership_id,
       r.opened_by_organisation_id, r.opened_at - interval '1 year', r.deadline - interval '1 year', r.deadline - interval '1 year'
     from approval_round r, unnest($2::uuid[]) a(id) where r.id = $1`,
    [uuidOf(open.id), stored],
  );
  await owner.query('alter table elector disable trigger user');
  await owner.query(
    `insert into elector (partnership_id, audience, round_id, organisation_id, side_code, kind)
     select e.partnership_id, e.audience, r.id, e.organisation_id, e.side_code, e.kind
     from elector e, approval_round r where e.round_id = $1 and e.side_code = 'KZ' and r.partnership_id = e.partnership_id and r.id <> $1`,
    [uuidOf(open.id)],
  );
  await owner.query('alter table elector enable trigger user');
  await owner.query(
    `insert into thread (partnership_id, audience, id, action_id, kind, title, opened_by_membership_id,
       opened_by_organisation_id, created_at, last_comment_at)
     select a.partnership_id, a.audience, gen_random_uuid(), a.id, 'DISCUSSION', 'A thread', $2, $3, a.created_at, a.created_at
     from action a where a.partnership_id = $1`,
    [partnership, uuidOf(eu.rival.membership), company],
  );
  await owner.query(
    'analyze action; analyze revision; analyze approval_round; analyze elector; analyze thread; analyze action_lead',
  );

  for (const member of [kz.approver, kz.colleague, eu.focalPoint, eu.colleague]) {
    const sent = await sentBy(() => waiting(member));
    // The account, the scope and the inbox: what waits is one statement, however much there is.
    expect(
      sent.map(({ text }) =>
        text
          .trim()
          .split(/[\s(]+/, 2)
          .join(' '),
      ),
    ).toEqual(['select v.user_id,', 'begin isolation', 'select set_config', 'select name,', 'select with']);
    expectShort(await planOf(() => waiting(member)));
  }

  // Much waits for one organisation: a page of it is as short.
  await owner.query('alter table approval_round disable trigger user');
  await owner.query(
    `insert into approval_round (partnership_id, audience, id, action_id, revision, digest, status,
       opened_by_membership_id, opened_by_organisation_id, opened_at, deadline)
     select r.partnership_id, r.audience, gen_random_uuid(), a.id, 1, r.digest, 'OPEN', r.opened_by_membership_id,
       r.opened_by_organisation_id, r.opened_at, r.deadline + interval '1 day'
     from approval_round r, unnest($2::uuid[]) a(id) where r.id = $1`,
    [uuidOf(open.id), stored.slice(0, 500)],
  );
  await owner.query('alter table approval_round enable trigger user');
  await owner.query(
    `insert into awaited_act (partnership_id, audience, round_id, organisation_id, reason, deadline, since)
     select e.partnership_id, e.audience, r.id, e.organisation_id, 'POSITION_TO_TAKE', r.deadline, r.opened_at
     from elector e, approval_round r where e.round_id = $1 and e.organisation_id = $2
       and r.partnership_id = e.partnership_id and r.status = 'OPEN' and r.id <> $1`,
    [uuidOf(open.id), uuidOf(kz.approver.organisation)],
  );
  await owner.query('analyze awaited_act; analyze approval_round');
  expect((await inboxOf(kz.approver, { first: 20 })).totalCount).toBe(501);
  const paged = await planOf(() => kz.approver.asks(firstPage, {}));
  expectShort(paged);
  expect(paged.filter(({ 'Index Name': index }) => index === 'awaited_act_due').length).toBeGreaterThan(0);
}, 60_000);
