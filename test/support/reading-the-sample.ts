import { randomUUID } from 'node:crypto';
import { JwtService } from '@nestjs/jwt';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createApplication } from '../../src/application.js';
import { Clock } from '../../src/platform/clock.js';
import type { Statement } from '../../src/platform/database/connections.js';
import { Database } from '../../src/platform/database/database.js';
import { encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { schema } from '../access/act.js';
import { idsOf } from './every-read.js';
import { ReadsOfSchema } from './reads-of-schema.js';
import { aroundSample, loadedCopy } from './sample.js';

/** Everything is read at one and the same instant. */
class StillClock extends Clock {
  private readonly at = new Date();
  now(): Date {
    return this.at;
  }
}

/** Who reads: the headers of their requests. */
export type Reader = Readonly<Record<string, string>>;

/** What one operation answered, without the id of the request, and which statements it was answered with. */
export interface Reading {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly statements: readonly Statement[];
}

/** An application on a sample of its own. */
export class ReadingTheSample {
  private constructor(
    readonly app: NestFastifyApplication,
    private readonly owner: pg.Client,
    private readonly clock: Clock,
  ) {}

  static async open(): Promise<ReadingTheSample> {
    const url = await loadedCopy();
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    const clock = new StillClock();
    const app = await createApplication({ ...aroundSample(url), clock }, true);
    await app.listen(0, '127.0.0.1');
    return new ReadingTheSample(app, owner, clock);
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.app.close();
  }

  /** The ids of all that has one, by type. */
  async ids(): Promise<ReadonlyMap<string, readonly string[]>> {
    const { rows } = await this.owner.query<{ audience: number }>('select audience from audience');
    const audiences = rows.map(({ audience }) => audience);
    const ids = new Map<string, readonly string[]>();
    for (const { name } of new ReadsOfSchema(schema, () => []).nodeTypes)
      ids.set(name, await idsOf(this.owner, name, audiences));
    return ids;
  }

  /** Signs a person in who acts by their membership in the first partnership. */
  async reader(email: string): Promise<Reader> {
    const session = randomUUID();
    await this.owner.query(
      `insert into session (id, user_id, created_at, expires_at)
       select $1, id, $3, $3::timestamptz + interval '1 day' from app_user where email = $2`,
      [session, email, this.clock.now()],
    );
    const { rows } = await this.owner.query<{ partnership: string; id: string; user_id: string }>(
      `select m.partnership_id as partnership, m.id, m.user_id from membership m
       join partnership p on p.partnership_id = m.partnership_id and p.slug = 'eu-kz'
       join app_user u on u.id = m.user_id where u.email = $1`,
      [email],
    );
    const [member] = rows;
    if (!member) throw new Error(`nobody is ${email}`);
    const iat = Math.floor(this.clock.now().getTime() / 1000);
    const claims = { sid: session, sub: member.user_id, iat, exp: iat + 600 };
    const token = this.app
      .get(JwtService, { strict: false })
      .sign(claims, { issuer: 'concord', noTimestamp: true });
    return {
      authorization: `Bearer ${token}`,
      'concord-membership': encodeNodeId('Membership', member.partnership, member.id),
    };
  }

  async read(reader: Reader, payload: object): Promise<Reading> {
    const statements: Statement[] = [];
    this.app.get(Database, { strict: false }).listen((statement) => statements.push(statement));
    const answer = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...reader },
      payload,
    });
    const { date: _, ...headers } = answer.headers;
    const body = answer.body.replaceAll(
      /"requestId":"[^"]*"/g,
      '"requestId":"00000000-0000-0000-0000-000000000000"',
    );
    return { status: answer.statusCode, headers, body, statements };
  }
}
