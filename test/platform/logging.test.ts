import { randomUUID } from 'node:crypto';
import { DatabaseError } from 'pg';
import { expect, test } from 'vitest';
import { createLogger } from '../../src/platform/log.js';
import { origin, owner } from '../support/app.js';
import { logLines } from '../support/log.js';

const canary = `canary-${randomUUID()}`;

/** What the logger writes while `work` is done, as one text. */
function written(readable: boolean, work: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  work(createLogger({ level: 'trace', readable }, { write: (line) => void lines.push(line) }));
  return lines.join('');
}

async function send(query: string, variables: unknown, headers = {}, address = '/graphql'): Promise<number> {
  const answer = await fetch(origin + address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  await answer.text();
  return answer.status;
}

test('the logs of requests have the canary nowhere, and the requests everywhere', async () => {
  const from = logLines.length;
  const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
  const refresh = 'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { __typename } }';
  const secrets = {
    authorization: `Bearer ${canary}`,
    cookie: `session=${canary}`,
    'idempotency-key': canary,
  };
  await send(signIn, { input: { email: `${canary}@example.org`, password: canary } }, secrets);
  await send(signIn, { input: { email: canary, password: canary, other: canary } }, secrets);
  await send(refresh, { input: { refreshToken: canary } }, secrets);
  await send(`{ partnership(slug: "${canary} ${canary}") { slug } }`, {}, secrets);
  await send(`{ "${canary}`, { text: canary }, secrets);
  await send('{ viewer { name } }', {}, secrets, `/graphql?text=${canary}`);
  await (await fetch(`${origin}/${encodeURIComponent('?')}nowhere?token=${canary}`)).text();
  await (
    await fetch(
      `${origin}/graphql?query=${encodeURIComponent(`{ partnership(slug: "${canary}") { slug } }`)}`,
    )
  ).text();
  await expect.poll(() => logLines.length - from).toBeGreaterThanOrEqual(8);
  const told = logLines.slice(from).join('');
  expect(told).not.toContain(canary);
  expect(told.match(/"method":"(GET|POST)","path":"\/graphql","status":\d{3}/g)).toHaveLength(7);
});

test('a fault is told once, with its request, and without the values in PostgreSQL’s words', async () => {
  const from = logLines.length;
  await owner.query('alter table sign_in_budget rename to hidden');
  const input = { email: `${canary}@example.org`, password: canary };
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
  try {
    expect(await send(query, { input })).toBe(500);
  } finally {
    await owner.query('alter table hidden rename to sign_in_budget');
  }
  const faults = logLines.slice(from).filter((line) => line.includes('a request failed'));
  expect(faults).toHaveLength(1);
  expect(JSON.parse(faults[0] ?? '')).toMatchObject({
    level: 'error',
    requestId: expect.any(String),
    err: { code: '42P01', stack: expect.arrayContaining([expect.stringMatching(/^at /)]) },
  });
  expect(logLines.slice(from).join('')).not.toContain(canary);
});

test.each([false, true])(
  'what lets somebody in is blotted out wherever it stands (readable: %s)',
  (readable) => {
    const secrets = {
      password: canary,
      refreshToken: canary,
      headers: { authorization: canary, cookie: canary },
    };
    const told = written(readable, (log) =>
      log.info({ ...secrets, input: secrets, request: secrets.headers }, 'told'),
    );
    expect(told).toContain('told');
    expect(told).not.toContain(canary);
  },
);

test('an error is told by kind, code and place; what it quotes is not', () => {
  const refused = new DatabaseError(`invalid input syntax for type uuid: "${canary}"`, 1, 'error');
  Object.assign(refused, { code: '22P02', detail: `Failing row contains (${canary}).`, table: 'comment' });
  const cause = new Error(`outer '${canary}'`, { cause: refused });
  const told = written(false, (log) =>
    log.error({ err: Object.assign(cause, { query: canary, parameters: [canary] }) }, 'failed'),
  );
  expect(told).not.toContain(canary);
  expect(JSON.parse(told)).toMatchObject({
    err: { type: 'Error', cause: { code: '22P02', table: 'comment' } },
  });
});

test('in development a line is for a person to read', () => {
  const told = written(true, (log) =>
    log.warn({ context: 'Somewhere', err: new TypeError('it broke') }, 'a request failed'),
  );
  expect(told).toMatch(
    /^\d\d:\d\d:\d\d WARN \[Somewhere\] a request failed\n {2}TypeError: it broke\n {4}at /,
  );
});
