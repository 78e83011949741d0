import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyInstallation } from '../../src/features/log/verify-installation.js';
import { passwordRefusal } from '../../src/features/sign-in/password-rules.js';
import { administrator, persons, samplePassword } from '../../src/sample/people.js';
import { emptyDatabase, sampleState } from '../../src/sample/sample-state.js';
import { appRole } from '../support/app-role.js';
import { emptyCopy, loadInto } from '../support/sample.js';

let ownerUrl: string;
let owner: pg.Pool;

async function rows<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  return (await owner.query<Row>(text)).rows;
}

beforeAll(async () => {
  ownerUrl = await emptyCopy();
  expect(await sampleState(ownerUrl, appRole)).toBe('ABSENT');
  await loadInto(ownerUrl);
  owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
});
afterAll(() => owner.end());

describe('the sample', () => {
  it('has both partnerships, and organisations of both sides and joint ones', async () => {
    const counted = await rows(
      `select p.slug, coalesce(o.side_code, 'joint') as side, count(*)::int as n from organisation o
       join partnership p using (partnership_id) group by 1, 2 order by 1, 2`,
    );
    expect(counted).toEqual([
      { slug: 'eu-kz', side: 'EU', n: 20 },
      { slug: 'eu-kz', side: 'KZ', n: 15 },
      { slug: 'eu-kz', side: 'joint', n: 2 },
      { slug: 'eu-na', side: 'EU', n: 3 },
      { slug: 'eu-na', side: 'NA', n: 3 },
    ]);
  });

  it('lets no real organisation do anything but observe', async () => {
    const acting = await rows<{ name: string }>(
      `select distinct o.name from membership m join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
       where m.roles <> '{OBSERVER}' order by 1`,
    );
    expect(acting.length).toBeGreaterThan(10);
    for (const { name } of acting) expect(name).toMatch(/illustrative/i);
  });

  it('has actions in every state, 17 of them in the first partnership', async () => {
    const counted = await rows<{ status: string; n: number }>(
      `select a.status, count(*)::int as n from action a join partnership p using (partnership_id)
       where p.slug = 'eu-kz' group by 1 order by 1`,
    );
    expect(Object.fromEntries(counted.map(({ status, n }) => [status, n]))).toEqual({
      APPROVED: 5,
      DRAFT: 2,
      IN_APPROVAL: 4,
      PROPOSED: 4,
      RETURNED: 1,
      WITHDRAWN: 1,
    });
  });

  it('has rounds that came to every end, and open ones whose deadlines lie ahead', async () => {
    const counted = await rows(`select status, min(deadline) > now() + interval '20 days' as ahead
       from approval_round group by 1 order by 1`);
    expect(counted).toEqual([
      { status: 'APPROVED', ahead: false },
      { status: 'LAPSED', ahead: false },
      { status: 'OPEN', ahead: true },
      { status: 'REJECTED', ahead: false },
    ]);
  });

  it('has a round under silence that both sides have accepted and nobody has answered', async () => {
    const sides = await rows(
      `select side_code as side, s.state, silence_accepted_at is not null as accepted from side_answer s
       join approval_round r on r.partnership_id = s.partnership_id and r.id = s.round_id
       where r.procedure = 'SILENCE' and r.status = 'OPEN' order by 1`,
    );
    expect(sides).toEqual([
      { side: 'EU', state: 'PENDING', accepted: true },
      { side: 'KZ', state: 'PENDING', accepted: true },
    ]);
  });

  it('has an approval that came after a reservation was lifted and a provisional yes was confirmed', async () => {
    const positions = await rows(
      `select p.act, p.kind, p.reservation from position p
       join approval_round r on r.partnership_id = p.partnership_id and r.id = p.round_id
       where r.status = 'APPROVED' and (p.act <> 'TAKEN' or p.kind in ('RESERVE', 'APPROVE_AD_REFERENDUM')) order by p.taken_at`,
    );
    expect(positions).toEqual([
      { act: 'TAKEN', kind: 'APPROVE_AD_REFERENDUM', reservation: null },
      { act: 'TAKEN', kind: 'RESERVE', reservation: 'PARLIAMENTARY' },
      { act: 'LIFTED', kind: null, reservation: null },
      { act: 'CONFIRMED', kind: 'APPROVE', reservation: null },
    ]);
  });

  it('has a prepared position that waits in an open round', async () => {
    const prepared = await rows(
      `select p.kind, r.status, p.ended_at from prepared_position p
       join approval_round r on r.partnership_id = p.partnership_id and r.id = p.round_id`,
    );
    expect(prepared).toEqual([{ kind: 'APPROVE', status: 'OPEN', ended_at: null }]);
  });

  it('has a working group of both sides and a room', async () => {
    const groups = await rows(
      `select kind, cardinality(sides) as sides, (select count(*)::int from group_member m where m.group_id = g.id) as members
       from partnership_group g order by 1`,
    );
    expect(groups).toEqual([
      { kind: 'ROOM', sides: 2, members: 3 },
      { kind: 'WORKING_GROUP', sides: 2, members: 4 },
    ]);
  });

  it('has an alliance of both sides, of invented organisations alone', async () => {
    const members = await rows<{ alliance: string; name: string; side: string }>(
      `select a.name as alliance, o.name, o.side_code as side from alliance_membership x
       join organisation a on a.partnership_id = x.partnership_id and a.id = x.alliance_id
       join organisation o on o.partnership_id = x.partnership_id and o.id = x.organisation_id
       where x.left_at is null order by o.side_code, o.name`,
    );
    expect(members.map(({ side }) => side)).toEqual(['EU', 'EU', 'KZ']);
    for (const { alliance, name } of members) expect(`${alliance}, ${name}`).toMatch(/Illus.*, Illus/);
  });

  it('has a calendar that was corrected, with the source of both versions', async () => {
    const versions = await rows<{ version: number; source: string }>(
      `select version, source from side_calendar c join partnership p using (partnership_id)
       where p.slug = 'eu-kz' and side_code = 'KZ' order by version`,
    );
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    for (const { source } of versions) expect(source).toMatch(/Law|illustrative/);
  });

  it('has a substitute who may act now, and a side that speaks through one organisation', async () => {
    expect(
      await rows('select count(*)::int as n from substitution where now() between starts_at and ends_at'),
    ).toEqual([{ n: 1 }]);
    expect(
      await rows(`select p.slug, r.side_code as side from side_rule r join partnership p using (partnership_id)
        where r.rule ? 'spokesperson'`),
    ).toEqual([{ slug: 'eu-na', side: 'EU' }]);
  });

  it('has an organisation that asks to take part', async () => {
    expect(await rows(`select name, side_code as side from organisation where status = 'PENDING'`)).toEqual([
      { name: 'Illustrative Recycling Company (EU)', side: 'EU' },
    ]);
  });

  it('has one mail to print: an invitation that waits, to an address that nobody has', async () => {
    const [invitation, ...others] = await rows<{ email: string }>(
      'select email from invitation where accepted_at is null and revoked_at is null and expires_at > now()',
    );
    expect(others).toEqual([]);
    expect(invitation?.email).toMatch(/\.example$/);
    expect(await rows('select kind, recipient from mail where ended_at is null')).toEqual([
      { kind: 'INVITATION', recipient: invitation?.email },
    ]);
  });

  it('has threads of every audience, an open point that blocks and one that is resolved', async () => {
    const kinds = await rows<{ kind: string }>(
      'select distinct a.kind from thread t join audience a using (partnership_id, audience) order by 1',
    );
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'AUTHORITIES',
      'CIRCLE',
      'GROUP',
      'ORGANISATION',
      'PARTNERSHIP',
      'SIDE',
    ]);
    const points = await rows(
      `select blocking, resolved_at is not null as resolved from thread where kind = 'OPEN_POINT' order by 2`,
    );
    expect(points).toEqual([
      { blocking: true, resolved: false },
      { blocking: true, resolved: true },
    ]);
  });

  it('has two DRAFT editions, each with approved items', async () => {
    const editions = await rows(
      `select r.titles ->> 'en' as title, r.status, count(i.id)::int as items from roadmap r
       join partnership p using (partnership_id) left join roadmap_item i on i.partnership_id = r.partnership_id and i.roadmap_id = r.id
       where p.slug = 'eu-kz' group by r.id, 1, 2 order by 1`,
    );
    expect(editions).toEqual([
      { title: 'Roadmap 2023–2024', status: 'DRAFT', items: 3 },
      { title: 'Roadmap 2025–2026', status: 'DRAFT', items: 2 },
    ]);
  });

  it('is whole: every log and every approval derives again from its content', async () => {
    const { faults, approvals, entries } = await verifyInstallation(owner);
    expect(faults).toEqual([]);
    expect(approvals).toBe(6);
    expect(entries).toBeGreaterThan(200);
  });

  it('happened in the order of time, nothing after the loading', async () => {
    const [row] = await rows<{ disordered: number; future: number }>(
      `select count(*) filter (where at < before)::int as disordered, count(*) filter (where at > now())::int as future
       from (select (entry ->> 'at')::timestamptz as at,
               lag((entry ->> 'at')::timestamptz) over (partition by partnership_id, audience order by position) as before
             from log_content) entries`,
    );
    expect(row).toEqual({ disordered: 0, future: 0 });
  });

  it('is loaded once: it says so, and says where somebody else’s database begins', async () => {
    expect(await sampleState(ownerUrl, appRole)).toBe('LOADED');
    const another = await emptyCopy();
    const client = new pg.Client({ connectionString: another });
    await client.connect();
    const enter = `insert into app_user (id, email, name, created_at) values (gen_random_uuid(), $1, 'x', now())`;
    await client.query(enter, ['somebody@example.org']);
    expect(await sampleState(another, appRole)).toBe('FOREIGN');
    await client.query(enter, [administrator.email]);
    expect(await sampleState(another, appRole)).toBe('PARTIAL');
    await client.end();
    await emptyDatabase(another, appRole);
    await expect(sampleState(another, appRole)).rejects.toThrow('security_event');
  });

  it('stops where it is told to', async () => {
    const another = await emptyCopy();
    const asked = new AbortController();
    asked.abort();
    await expect(loadInto(another, asked.signal)).rejects.toThrow('aborted');
    expect(await sampleState(another, appRole)).toBe('PARTIAL');
  });

  it('has a password that the rules permit to each of its accounts', () => {
    for (const person of [administrator, ...persons])
      expect(passwordRefusal(samplePassword, person), person.email).toBeUndefined();
  });
});
