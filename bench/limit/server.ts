import { createServer, type IncomingMessage, type Server } from 'node:http';
import type pg from 'pg';
import { actionsPage } from './actions.ts';
import { Anew, KnownViewers } from './known-viewers.ts';
import { Pool, prepared, send } from './pool.ts';
import { postComment } from './post-comment.ts';
import { Refused } from './refused.ts';
import { takePosition } from './take-position.ts';
import { threadPage } from './thread.ts';
import { tokenVerifier } from './verify-token.ts';
import { WakeUps } from './wake-ups.ts';

/** What the limit runs with. */
export interface LimitOptions {
  /** Of the application's role. */
  readonly databaseUrl: string;
  readonly pool: number;
  /** Signs the access tokens. */
  readonly jwtKey: string;
  readonly now: () => Date;
}

interface Posted {
  readonly query?: string;
  readonly variables?: Record<string, unknown>;
}

const begin = prepared('begin isolation level repeatable read read only');
const commit = prepared('commit');

/**
 * What could be reached at best: node:http and pg, one statement a page that writes the answer's JSON, everything of a
 * request in one round trip, and the same checks as Concord makes. Whoever uses it gets four operations and no GraphQL.
 */
export async function openLimit(
  options: LimitOptions,
): Promise<{ readonly server: Server; close(): Promise<void> }> {
  const pool = await Pool.open(options.databaseUrl, options.pool);
  const wakeUps = await WakeUps.open(options.databaseUrl);
  const sessionOf = tokenVerifier(options.jwtKey, options.now);
  const viewers = new KnownViewers();
  const server = createServer((request, response) => {
    if (request.url === '/health/ready') {
      response.writeHead(200).end();
      return;
    }
    answer(request)
      .then((data) => ({ status: 200, body: `{"data":${data}}\n` }))
      .catch((error: unknown) => ({
        status: error instanceof Refused ? error.status : 500,
        body: JSON.stringify({ errors: [{ message: String(error) }] }),
      }))
      .then(({ status, body }) => {
        const headers = {
          'content-type': 'application/graphql-response+json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
          'cache-control': 'no-store',
        };
        response.writeHead(status, headers).end(body);
      });
  });
  return {
    server,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await pool.end();
      await wakeUps.end();
    },
  };

  async function answer(request: IncomingMessage): Promise<string> {
    const session = sessionOf(request.headers.authorization);
    const { query = '', variables = {} }: Posted = JSON.parse(await textOf(request));
    const now = options.now();
    switch (/^\w+ (\w+)/.exec(query)?.[1]) {
      case 'Actions':
        return read(session, now, actionsPage(variables, now));
      case 'Thread':
        return read(session, now, threadPage(variables));
      case 'PostComment':
        return write((client) => postComment(client, viewers, session, now, variables));
      case 'TakePosition':
        return write((client) => takePosition(client, viewers, session, options.now, variables));
      default:
        throw new Refused(400, 'UNKNOWN_OPERATION');
    }
  }

  async function write(act: (client: pg.Client) => Promise<string>): Promise<string> {
    const data = await lend(act);
    wakeUps.tell();
    return data;
  }

  /** Once more where its viewer was not who they were known to be: then they are found in full. */
  async function lend(use: (client: pg.Client) => Promise<string>): Promise<string> {
    try {
      return await pool.lend(use);
    } catch (error) {
      if (!(error instanceof Anew)) throw error;
      return pool.lend(use);
    }
  }

  function read(
    session: string,
    now: Date,
    { statement, values }: { statement: ReturnType<typeof prepared>; values: unknown[] },
  ): Promise<string> {
    return lend(async (client) => {
      void send(client, begin, []);
      const entered = viewers.enter(client, session, now);
      const rows = send<{ data: string }>(client, statement, values);
      const ended = send(client, commit, []);
      await entered;
      const [row] = await rows;
      await ended;
      if (!row) throw new Error('no answer');
      return row.data;
    });
  }
}

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (piece: string) => {
      text += piece;
    });
    request.on('end', () => resolve(text));
    request.on('error', reject);
  });
}
