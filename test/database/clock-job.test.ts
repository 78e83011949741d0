import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApplication, stopApplication } from '../../src/application.js';
import { appUrl, jobsUrl } from '../../src/platform/database/migrate.js';
import { jobsRole } from '../../src/platform/jobs/install-jobs.js';
import { JobsWorker } from '../../src/platform/jobs/jobs-worker.js';
import { Tasks } from '../../src/platform/jobs/tasks.js';
import { app, clock, owner, ownerUrl } from '../support/app.js';
import { appRole } from '../support/app-role.js';
import { logger } from '../support/log.js';
import { readyAction } from '../support/ready-action.js';
import { extendRound } from '../support/round-acts.js';
import { entriesAbout, storedRound, uuidOf } from '../support/round-facts.js';
import type { Round } from '../support/rounds.js';
import { silence, untilDeadline } from '../support/silence.js';
import { world } from '../support/world.js';

// Long ago for the database's own clock, which the jobs go by.
beforeEach(() => clock.set('2024-01-15T08:00:00.000Z'));

const instances: NestFastifyApplication[] = [];
afterEach(async () => {
  await Promise.all(instances.splice(0).map((instance) => stopApplication(instance)));
});

/** An instance on the worker's database that does jobs. */
async function instance(): Promise<void> {
  const around = {
    ...{ databaseUrl: appUrl(ownerUrl, appRole), jobsUrl: jobsUrl(ownerUrl, appRole), pool: 3 },
    ...{ jwtKey: 'the key of this test run', clock, introspection: false, logger },
    mail: { key: '00'.repeat(32), site: 'http://localhost' },
  };
  instances.push(await createApplication(around));
}

const jobsOf = async (round: string) =>
  (
    await owner.query<{ runAt: Date; task: string }>(
      `select run_at as "runAt", task_identifier as task from graphile_worker.jobs where key = $1`,
      [uuidOf(round)],
    )
  ).rows;

/** Connections to the worker's database over which jobs are done. */
const connections = async () =>
  (
    await owner.query<{ n: number }>(
      'select count(*)::int as n from pg_stat_activity where datname = current_database() and usename = $1',
      [jobsRole(appRole).name],
    )
  ).rows[0]?.n;

const attempts = async () =>
  (await owner.query<{ attempts: number }>(`select attempts from graphile_worker.jobs where key = 'ends'`))
    .rows[0]?.attempts;

describe('who does jobs', () => {
  // The embedded PostgreSQL is stopped then: what it would still end would be a fault, and the process would not get to its end.
  it('has closed all its connections once it has stopped', async () => {
    for (let n = 0; n < 10; n += 1) {
      const worker = new JobsWorker(jobsUrl(ownerUrl, appRole), app.get(Tasks), logger);
      worker.onApplicationBootstrap();
      await expect.poll(connections, { timeout: 15_000 }).toBeGreaterThan(0);
      await worker.beforeApplicationShutdown();
      expect(await connections()).toBe(0);
    }
  });

  it('goes on where the database ends the connection by which it tells that a job has failed', async () => {
    const tasks = new Tasks();
    const done: unknown[] = [];
    tasks.add('fails', async () => Promise.reject(new Error('it cannot be done')));
    tasks.add('does', async () => void done.push('done'));
    await owner.query(`create function ends_telling() returns trigger language plpgsql as $$
        begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
      create trigger ends_telling before update on graphile_worker._private_jobs for each row
        when (new.key = 'ends' and new.last_error is not null) execute function ends_telling()`);
    const worker = new JobsWorker(jobsUrl(ownerUrl, appRole), tasks, logger);
    worker.onApplicationBootstrap();
    try {
      await owner.query(`select graphile_worker.add_job('fails', job_key => 'ends')`);
      await expect.poll(attempts, { timeout: 15_000 }).toBe(1);
      await owner.query(`select graphile_worker.add_job('does')`);
      await expect.poll(() => done, { timeout: 15_000 }).toEqual(['done']);
      await worker.beforeApplicationShutdown();
      expect(await connections()).toBe(0);
    } finally {
      await worker.beforeApplicationShutdown();
      await owner.query('drop function ends_telling cascade');
      await owner.query(`delete from graphile_worker._private_jobs where key = 'ends'`);
    }
  });
});

describe('the job of a deadline', () => {
  it('stands from the opening on, one a round, and moves with an extension', async () => {
    const all = await world();
    const round = await all.eu.focalPoint.opensRound(await readyAction(all));
    const { deadline } = await storedRound(round.id);
    expect(await jobsOf(round.id)).toEqual([{ task: 'settleRound', runAt: deadline }]);
    const later = '2024-03-05T12:00:00.000Z';
    await all.kz.focalPoint.asks(extendRound, { input: { round: round.id, deadline: later } });
    expect(await jobsOf(round.id)).toEqual([{ task: 'settleRound', runAt: new Date(later) }]);
  });

  it('is not there where the round was refused', async () => {
    const all = await world();
    const { rows } = await owner.query('select count(*) from graphile_worker.jobs');
    await expect(
      all.eu.focalPoint.opensRound({ ...(await readyAction(all)), digest: `sha256:${'0'.repeat(64)}` }),
    ).rejects.toThrow('STALE_DIGEST');
    expect((await owner.query('select count(*) from graphile_worker.jobs')).rows).toEqual(rows);
  });

  it('settles rounds once over two instances, and nobody else does', async () => {
    const all = await world();
    const rounds: Round[] = [];
    for (let n = 0; n < 3; n += 1) rounds.push(await all.eu.focalPoint.opensRound(await readyAction(all)));
    clock.advance(60 * 24 * 60);
    await Promise.all([instance(), instance()]);
    await vi.waitFor(
      async () => {
        for (const { id } of rounds) expect(await jobsOf(id)).toEqual([]);
      },
      { timeout: 15_000, interval: 100 },
    );
    for (const { id } of rounds) {
      const stored = await storedRound(id);
      expect(stored).toMatchObject({ status: 'LAPSED', action: 'PROPOSED', closedAt: stored.deadline });
      const ends = (await entriesAbout(id)).filter(({ kind }) => kind === 'round.lapsed');
      expect(ends).toMatchObject([{ role: null, at: stored.deadline.toISOString() }]);
    }
  });

  it('approves by silence, once, though nobody comes', async () => {
    const { round } = await silence();
    const deadline = await untilDeadline(round);
    await Promise.all([instance(), instance()]);
    await vi.waitFor(async () => expect(await jobsOf(round.id)).toEqual([]), {
      timeout: 15_000,
      interval: 100,
    });
    expect(await storedRound(round.id)).toMatchObject({
      status: 'APPROVED',
      action: 'APPROVED',
      closedAt: deadline,
    });
    const ends = (await entriesAbout(round.id)).filter(({ kind }) => kind === 'round.approved');
    expect(ends).toMatchObject([{ role: null, at: deadline.toISOString() }]);
  });

  it('is found done where a verb came first', async () => {
    const all = await world();
    const text = await readyAction(all);
    const round = await all.eu.focalPoint.opensRound(text);
    clock.advance(60 * 24 * 60);
    await all.eu.contributor.revises(text.id);
    expect(await storedRound(round.id)).toMatchObject({ status: 'LAPSED' });
    await instance();
    await vi.waitFor(async () => expect(await jobsOf(round.id)).toEqual([]), {
      timeout: 15_000,
      interval: 100,
    });
    const ends = (await entriesAbout(round.id)).filter(({ kind }) => kind === 'round.lapsed');
    expect(ends).toHaveLength(1);
  });
});

describe('the role that works on jobs', () => {
  it('reaches no table of Concord', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r'
         and has_table_privilege($1, c.oid, 'select, insert, update, delete')`,
      [`${appRole.name}_jobs`],
    );
    expect(rows).toEqual([]);
  });
});

describe('the nightly job', () => {
  it('clears away sessions that ended a day ago, with their tokens, and old keys; all else stays', async () => {
    const now = clock.now();
    const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
    const user = randomUUID();
    await owner.query('insert into app_user (id, email, name, created_at) values ($1, $2, $3, $4)', [
      ...[user, `${user}@example.org`, 'Sleeper', hoursAgo(99)],
    ]);
    const ends: [string, Date, Date | null][] = [
      ['ended', hoursAgo(-99), hoursAgo(25)],
      ['expired', hoursAgo(25), null],
      ['just ended', hoursAgo(-99), hoursAgo(23)],
      ['alive', hoursAgo(-1), null],
    ];
    const names = new Map<string, string>();
    for (const [name, expiresAt, endedAt] of ends) {
      const id = randomUUID();
      names.set(id, name);
      await owner.query(
        'insert into session (id, user_id, created_at, expires_at, ended_at, ended_because) values ($1, $2, $3, $4, $5, $6)',
        [id, user, hoursAgo(98), expiresAt, endedAt, endedAt && 'SIGNED_OUT'],
      );
      await owner.query(
        `insert into refresh_token (hash, session_id, created_at, used_at) values (sha256($1::text::bytea), $1::uuid, $2, $2)`,
        [id, hoursAgo(97)],
      );
    }
    for (const [key, at] of [
      ['old', hoursAgo(25)],
      ['new', hoursAgo(23)],
    ] as const)
      await owner.query(
        `insert into idempotency (user_id, membership_id, field, key, request_digest, outcome, created_at) values ($1, $1, 'f', $2, '', '{}', $3)`,
        [user, key, at],
      );
    await app.get(Tasks).list['clearAway']?.({});
    const left = await owner.query<{ id: string }>(
      'select s.id from session s join refresh_token t on t.session_id = s.id where user_id = $1 order by s.expires_at',
      [user],
    );
    expect(left.rows.map(({ id }) => names.get(id))).toEqual(['alive', 'just ended']);
    const keys = await owner.query('select key from idempotency where user_id = $1', [user]);
    expect(keys.rows).toEqual([{ key: 'new' }]);
  });
});
