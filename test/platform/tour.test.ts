import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { examples } from '../../explorer/examples.js';
import { filled, remember } from '../../explorer/remembered.js';
import { createApplication } from '../../src/application.js';
import { refusalSentence } from '../../src/catalogue/refusal-sentence.js';
import { aroundSample, loadedCopy } from '../support/sample.js';

let app: NestFastifyApplication;
let origin: string;
beforeAll(async () => {
  app = await createApplication(aroundSample(await loadedCopy()));
  await app.listen(0, '127.0.0.1');
  origin = await app.getUrl();
});
afterAll(() => app.close());

interface Sent {
  readonly data?: Record<string, Record<string, unknown>>;
  readonly errors?: unknown;
}

/** As the page does: as the account the tab names, its variables filled. */
async function run(
  query: string,
  variables: unknown,
  token: string | undefined,
  language = 'en',
): Promise<Required<Sent>['data']> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Sent;
  expect(errors, query).toBeUndefined();
  return data ?? {};
}

/** The same of a subscription: what it brings at once. */
async function follow(
  query: string,
  variables: Record<string, unknown>,
  token: string | undefined,
): Promise<Required<Sent>['data']> {
  const client = createClient({
    url: `${origin.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { ...(token && { authorization: `Bearer ${token}` }) },
  });
  for await (const { data, errors } of client.iterate({ query, variables })) {
    expect(errors, query).toBeUndefined();
    return (data ?? {}) as Required<Sent>['data'];
  }
  throw new Error(`nothing came of ${query}`);
}

const notWithdrawn = refusalSentence({ code: 'WRONG_STATE', path: [], values: { status: 'APPROVED' } }, 'kk');

describe('the tour', () => {
  it('of the README, pasted into bash, ends with an approved action that is not withdrawn', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['tools/tour.mjs', origin]);
    expect(stdout).not.toContain('"errors"');
    expect(stdout).not.toContain('"message"');
    expect(stdout).toContain('"reason":"POSITION_TO_TAKE"');
    expect(stdout).toContain('"ifNothing":{"sentence":"');
    const lines = stdout.trim().split('\n');
    expect(lines).toContain('live: APPROVED EU APPROVED KZ APPROVED');
    expect(lines.slice(-2)).toEqual(['APPROVED', notWithdrawn]);
  });

  it('of the explorer, tab by tab, ends with an approved action that is not withdrawn', async () => {
    const tokens = new Map<string, string>();
    const statuses: unknown[] = [];
    const refusals: unknown[] = [];
    for (const { query, variables = {}, headers = {} } of examples) {
      const token = tokens.get(headers.account ?? '');
      const given = filled(variables) as Record<string, unknown>;
      const data = await (query.startsWith('subscription')
        ? follow(query, given, token)
        : run(query, given, token, headers['accept-language']));
      if (data.roundChanged) expect(data.roundChanged.status).toBe('OPEN');
      remember(data);
      for (const [alias, payload] of Object.entries(data)) {
        if (payload.refusal) refusals.push(payload.refusal);
        const { email } = (Reflect.get(variables, alias) ?? {}) as { email?: string };
        if (email) tokens.set(email, String(payload.accessToken));
        if (alias === 'node' && payload.status) statuses.push(payload.status);
      }
    }
    expect(statuses).toEqual(['APPROVED']);
    expect(refusals).toEqual([{ code: 'WRONG_STATE', message: notWithdrawn }]);
  });
});
