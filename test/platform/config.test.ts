import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ConfigError, derivedKey, readConfig } from '../../src/config.js';
import { serve } from '../../src/serve.js';

const secret = 'q3T8vJm1Zr5KdX7pWc9LbN2sYf4HgA6u';
const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://owner:word@db:5432/concord',
  CONCORD_SECRET: secret,
};
const folder = mkdtempSync(join(tmpdir(), 'concord-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('development needs nothing, and listens to this machine alone', () => {
  expect(readConfig({})).toMatchObject({
    production: false,
    host: '127.0.0.1',
    port: 4000,
    databaseUrl: undefined,
    introspection: true,
    logLevel: 'warn',
  });
});

test('production serves everybody, without introspection, and logs requests', () => {
  expect(readConfig(production)).toMatchObject({
    production: true,
    host: '0.0.0.0',
    introspection: false,
    logLevel: 'info',
    secret,
  });
});

describe('refused with a sentence that names the variable', () => {
  test.each([
    ['no database in production', { ...production, DATABASE_URL: undefined }, /^DATABASE_URL/],
    ['an empty one', { ...production, DATABASE_URL: '' }, /^DATABASE_URL/],
    ['no secret in production', { ...production, CONCORD_SECRET: undefined }, /^CONCORD_SECRET/],
    ['a short secret', { ...production, CONCORD_SECRET: secret.slice(0, 31) }, /^CONCORD_SECRET/],
    ['a secret of few characters', { ...production, CONCORD_SECRET: 'abcd'.repeat(12) }, /^CONCORD_SECRET/],
    ['a default', { ...production, CONCORD_SECRET: `change-me-${secret}` }, /^CONCORD_SECRET/],
    ['a weak secret in development', { CONCORD_SECRET: 'secret' }, /^CONCORD_SECRET/],
    ['another database', { DATABASE_URL: 'mysql://a@b/c' }, /DATABASE_URL/],
    ['a port that is none', { PORT: '65536' }, /PORT/],
    ['a level that is none', { LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
    ['a role that needs quotes', { DATABASE_APP_ROLE: 'app"; drop' }, /DATABASE_APP_ROLE/],
    ['a file that is not there', { CONCORD_SECRET_FILE: '/nowhere' }, /^CONCORD_SECRET_FILE/],
  ])('%s', (_what, env, sentence) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(sentence);
  });

  test('without telling the secret', () => {
    expect(() => readConfig({ CONCORD_SECRET: 'hunter2' })).toThrow(/^(?!.*hunter2)/s);
  });
});

test('secrets come from files, without the line end', () => {
  writeFileSync(join(folder, 'secret'), `${secret}\n`);
  const env = { ...production, CONCORD_SECRET: undefined, CONCORD_SECRET_FILE: join(folder, 'secret') };
  expect(readConfig(env).secret).toBe(secret);
});

test('one secret gives a key of its own for each purpose', () => {
  const keys = ['access tokens', 'database application role'].map((purpose) => derivedKey(secret, purpose));
  expect(new Set(keys).size).toBe(2);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/);
});

test('the production server is not started without a database or a secret of its own', async () => {
  await expect(serve(readConfig({}))).rejects.toThrow(/DATABASE_URL/);
  await expect(serve(readConfig({ DATABASE_URL: production.DATABASE_URL }))).rejects.toThrow(
    /CONCORD_SECRET/,
  );
});
