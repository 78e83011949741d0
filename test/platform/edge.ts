import { randomUUID } from 'node:crypto';
import { JwtService } from '@nestjs/jwt';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { inject } from 'vitest';
import { createApplication } from '../../src/application.js';
import { SystemClock } from '../../src/platform/clock.js';
import { appUrl } from '../../src/platform/database/migrate.js';
import { appRole } from '../support/app-role.js';
import { logger } from '../support/log.js';

const jwtKey = 'the key of an application of its own';

/** A database that a test may break: a copy of the template, of this test's alone. */
export async function databaseOfItsOwn(): Promise<{ url: string; owner: pg.Client; drop(): Promise<void> }> {
  const name = `edge_${randomUUID().replaceAll('-', '')}`;
  const maker = new pg.Client({ connectionString: inject('ownerUrl') });
  await maker.connect();
  // As every other copier of the template does.
  await maker.query('select pg_advisory_lock(1)');
  await maker.query(`create database ${name} template ${inject('template')}`);
  await maker.query('select pg_advisory_unlock(1)');
  const url = new URL(inject('ownerUrl'));
  url.pathname = `/${name}`;
  const owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  // The database goes with the run's PostgreSQL: dropped by force it would meet autovacuum, which its owner may not end.
  const drop = async () => {
    await owner.end();
    await maker.end();
  };
  return { url: url.href, owner, drop };
}

/** A server on a database of its own (`ownerUrl`), reached at `through` where a test stands between the two. */
export async function serverOn(
  ownerUrl: string,
  through = ownerUrl,
  pool = 4,
): Promise<NestFastifyApplication> {
  const app = await createApplication({
    databaseUrl: appUrl(through, appRole),
    pool,
    jwtKey,
    clock: new SystemClock(),
    introspection: true,
    mail: { key: '00'.repeat(32), site: 'http://localhost' },
    logger,
  });
  await app.listen(0, '127.0.0.1');
  return app;
}

/** Adds a user with a session; answers the headers of their requests. */
export async function signedIn(owner: pg.Client): Promise<Record<string, string>> {
  const [user, session] = [randomUUID(), randomUUID()];
  await owner.query('insert into app_user (id, email, name, created_at) values ($1, $2, $3, now())', [
    user,
    `${user}@example.org`,
    'Edge',
  ]);
  await owner.query(
    `insert into session (id, user_id, created_at, expires_at) values ($1, $2, now(), now() + interval '1 day')`,
    [session, user],
  );
  const token = new JwtService({ secret: jwtKey }).sign(
    { sid: session },
    { issuer: 'concord', expiresIn: 600 },
  );
  return { authorization: `Bearer ${token}` };
}

/** What a client sees of an answer. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: unknown;
  readonly errors: readonly { message: string; extensions: Record<string, unknown> }[];
}

/** Posts a GraphQL request as a client would. */
export async function post(
  app: NestFastifyApplication,
  query: string,
  { variables = {}, headers = {} }: { variables?: unknown; headers?: Record<string, string> } = {},
): Promise<Seen> {
  const response = await fetch(`${await app.getUrl()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text);
  return { status: response.status, headers: response.headers, text, data, errors };
}
