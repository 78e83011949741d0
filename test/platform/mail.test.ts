import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApplication } from '../../src/application.js';
import { appUrl } from '../../src/platform/database/migrate.js';
import { MailQueue, MOST_ATTEMPTS } from '../../src/platform/mail/mail-queue.store.js';
import { Outbox } from '../../src/platform/mail/outbox.js';
import { smtpPost } from '../../src/platform/mail/smtp-post.js';
import { appRole } from '../support/app-role.js';
import { logger, logLines } from '../support/log.js';
import { TestClock } from '../support/test-clock.js';
import { databaseOfItsOwn, post } from './edge.js';
import { MailServer, textOf } from './mail-server.js';

const site = 'https://concord.example.org';
const key = '17'.repeat(32);
const ask = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { requested } }`;

let server: MailServer;
let own: Awaited<ReturnType<typeof databaseOfItsOwn>>;
let clock: TestClock;
const apps: NestFastifyApplication[] = [];

beforeEach(async () => {
  [server, own] = await Promise.all([MailServer.listening(), databaseOfItsOwn()]);
  clock = new TestClock();
  // Whatever becomes of a mail is told to who waits for it.
  await own.owner.query(`create function told() returns trigger language plpgsql as $$ begin
      notify mail; return null; end $$;
    create trigger told after insert or update on mail for each statement execute function told();
    listen mail`);
});
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
  await Promise.all([server.close(), own.drop()]);
});

/** An instance that sends to the mail server, or to nobody. */
async function instance({ sends = true, sealedWith = key } = {}): Promise<NestFastifyApplication> {
  const app = await createApplication({
    databaseUrl: appUrl(own.url, appRole),
    pool: 4,
    jwtKey: 'the key of an instance that sends mail',
    clock,
    introspection: true,
    logger,
    mail: {
      key: sealedWith,
      site,
      ...(sends && { post: smtpPost(server.url, 'Concord <concord@example.org>', site) }),
    },
  });
  await app.listen(0, '127.0.0.1');
  apps.push(app);
  return app;
}

/** An account; answers its address. */
async function account(): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  await own.owner.query(
    `with u as (insert into app_user (id, email, name, created_at) values ($1, $2, 'Somebody', $3))
     insert into credential (user_id, password_hash, changed_at) values ($1, 'no hash at all', $3)`,
    [randomUUID(), email, clock.now()],
  );
  return email;
}

async function asks(app: NestFastifyApplication, email: string, language = 'en'): Promise<void> {
  const headers = { 'accept-language': language };
  const { data } = await post(app, ask, { variables: { input: { email } }, headers });
  expect(data).toEqual({ requestPasswordReset: { requested: true } });
}

interface Kept {
  outcome: string | null;
  problem: string | null;
  attempts: number;
  recipient: string | null;
  sealed: Buffer | null;
}

/** What the outbox holds, once a mail has come so far: the row is written right after the other server's answer. */
async function kept(until: (rows: readonly Kept[]) => boolean): Promise<readonly Kept[]> {
  for (;;) {
    const told = new Promise((go) => own.owner.once('notification', go));
    const { rows } = await own.owner.query<Kept>(
      'select outcome, problem, attempts, recipient, sealed from mail order by created_at',
    );
    if (until(rows)) return rows;
    await told;
  }
}
const ended = (rows: readonly Kept[]) => rows.every(({ outcome }) => outcome !== null);

describe('a mail', () => {
  it('goes out by SMTP after the commit, in the language of who asked, and is forgotten then', async () => {
    const app = await instance();
    const email = await account();
    await asks(app, email, 'kk');
    const [mail] = await server.has(1);
    if (!mail) throw new Error('no mail');
    expect(mail.to).toEqual([email]);
    expect(mail.raw).toMatch(/^From: Concord <concord@example\.org>\r?$/m);
    expect(mail.raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    expect(mail.raw).toMatch(/^Message-ID: <[\w-]{36}@concord\.example\.org>\r?$/m);
    expect(mail.raw).toMatch(/content-type: multipart\/alternative/i);
    expect(textOf(mail)).toContain('Жаңа құпиясөз таңдау');
    expect(textOf(mail)).toMatch(/^https:\/\/concord\.example\.org\/reset-password#[\w-]{43}\r?$/m);
    expect(await kept(ended)).toEqual([
      { outcome: 'SENT', problem: null, attempts: 1, recipient: null, sealed: null },
    ]);
  });

  it('whose recipient is put off is tried again later, with the same link and id', async () => {
    const app = await instance();
    server.reply = () => ({ code: 451, message: 'Later.' });
    const email = await account();
    await asks(app, email);
    const [first] = await kept(([row]) => row?.problem != null);
    expect(first).toMatchObject({ outcome: null, problem: 'SMTP 451', attempts: 1, recipient: email });
    server.reply = () => undefined;
    clock.advance(1);
    app.get(Outbox).wake();
    const mails = await server.has(1);
    expect(mails).toHaveLength(1);
    expect(await kept(ended)).toMatchObject([{ outcome: 'SENT', attempts: 2, sealed: null }]);
    expect(logLines.filter((line) => line.includes('SMTP 451'))).toHaveLength(1);
    expect(logLines.filter((line) => line.includes(email))).toEqual([]);
  });

  it('that was sent by an instance killed before it could say so is sent again, the same one', async () => {
    const app = await instance();
    const email = await account();
    // The connection of the first that says so ends before it is written: what a sequence has counted no rollback takes back.
    await own.owner.query(`create sequence said; grant usage on sequence said to public;
      create function cut() returns trigger language plpgsql as $$ begin
        if nextval('said') = 1 then perform pg_terminate_backend(pg_backend_pid()); end if; return new; end $$;
      create trigger cut before update on mail for each row when (new.outcome = 'SENT') execute function cut()`);
    await asks(app, email);
    await server.has(1);
    expect(await kept(() => true)).toMatchObject([{ outcome: null, attempts: 1 }]);
    const after = await instance();
    clock.advance(5);
    after.get(Outbox).wake();
    const [one, other] = await server.has(2);
    if (!one || !other) throw new Error('no mail');
    expect(textOf(other)).toBe(textOf(one));
    const id = /^Message-ID: .*$/m;
    expect(id.exec(other.raw)?.[0]).toBe(id.exec(one.raw)?.[0]);
    expect(await kept(ended)).toMatchObject([{ outcome: 'SENT', attempts: 2 }]);
  });

  it('queued where nobody sends waits for an instance that does', async () => {
    const silent = await instance({ sends: false });
    const email = await account();
    await asks(silent, email);
    await silent.close();
    expect(await kept(() => true)).toMatchObject([{ outcome: null, attempts: 0 }]);
    await instance();
    expect((await server.has(1))[0]?.to).toEqual([email]);
  });

  it('is sent once, whichever of the instances has it', async () => {
    const [one, other] = [await instance(), await instance()];
    const emails = await Promise.all(Array.from({ length: 12 }, account));
    await Promise.all(emails.map((email, n) => asks(n % 2 ? one : other, email)));
    await server.has(12);
    await kept(ended);
    expect(server.received.flatMap(({ to }) => to).toSorted()).toEqual(emails.toSorted());
  });

  it('to nobody is given up at once, visibly; so is one whose link has run out, and one sealed with a lost key', async () => {
    const app = await instance();
    server.reply = () => ({ code: 550, message: 'Nobody of that name.' });
    await asks(app, await account());
    await kept(ended);
    await app.close();
    await asks(await instance({ sends: false }), await account());
    await asks(await instance({ sends: false, sealedWith: '18'.repeat(32) }), await account());
    await own.owner.query(`update mail set expires_at = created_at where outcome is null and created_at =
      (select min(created_at) from mail where outcome is null)`);
    const last = await instance();
    expect((await kept(ended)).map(({ outcome, problem }) => `${outcome} ${problem}`)).toEqual([
      'DEAD SMTP 550',
      'DEAD EXPIRED',
      'DEAD UNREADABLE',
    ]);
    // The row is written first: once the instance has ended, the log has its line too.
    await last.close();
    expect(logLines.filter((line) => line.includes('given up')).length).toBeGreaterThanOrEqual(3);
    expect(server.received).toEqual([]);
  });

  it('is given up after the last attempt; the waits between grow to an hour', async () => {
    const app = await instance({ sends: false });
    await asks(app, await account());
    await own.owner.query(`update mail set expires_at = expires_at + interval '2 days'`);
    const queue = app.get(MailQueue, { strict: false });
    const waits: number[] = [];
    let now = clock.now();
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      const mail = await queue.claim(now);
      if (!mail) throw new Error(`no attempt ${attempt}`);
      expect(await queue.claim(now)).toBeUndefined();
      const over = await queue.failed(mail, 'ETIMEDOUT', now);
      expect(over).toBe(attempt === MOST_ATTEMPTS);
      const { rows } = await own.owner.query<{ at: Date }>('select next_attempt_at as at from mail');
      const next = rows[0]?.at ?? now;
      if (!over) waits.push((next.getTime() - now.getTime()) / 1_000);
      now = next;
    }
    expect(waits.slice(0, 4)).toEqual([30, 60, 120, 240]);
    expect(waits.at(-1)).toBe(3_600);
    expect(await kept(ended)).toMatchObject([{ outcome: 'DEAD', problem: 'ETIMEDOUT', sealed: null }]);
  });

  it('that waits shows neither its link nor the words to whoever reads the database', async () => {
    const app = await instance({ sends: false });
    await asks(app, await account());
    const client = new pg.Client({ connectionString: own.url });
    await client.connect();
    const { rows } = await client.query<{ row: string }>('select m::text as row from mail m');
    await client.end();
    await instance();
    const [mail] = await server.has(1);
    const token = /#([\w-]{43})/.exec(mail ? textOf(mail) : '')?.[1] ?? '';
    expect(token).toHaveLength(43);
    const hex = Buffer.from(token).toString('hex');
    expect(rows.map(({ row }) => row.includes(hex) || row.includes(token))).toEqual([false]);
  });
});
