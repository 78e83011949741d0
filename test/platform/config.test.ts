import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { derivedKey, readConfig } from '../../src/config.js';
import { ConfigError } from '../../src/config-error.js';
import { serve } from '../../src/serve.js';

const secret = 'q3T8vJm1Zr5KdX7pWc9LbN2sYf4HgA6u';
const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://owner:word@db:5432/concord',
  CONCORD_SECRET: secret,
};
const mail = { SMTP_URL: 'smtp://mail', MAIL_FROM: 'Concord <concord@example.org>' };
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
    ['another mail server', { SMTP_URL: 'http://mail.example.org' }, /SMTP_URL/],
    ['mail without a sender', { SMTP_URL: 'smtp://mail' }, /^MAIL_FROM/],
    ['two senders', { SMTP_URL: 'smtp://mail', MAIL_FROM: 'a@example.org, b@example.org' }, /^MAIL_FROM/],
    [
      'a sender with a line of its own',
      { SMTP_URL: 'smtp://mail', MAIL_FROM: 'A\r\nBcc: <a@example.org>' },
      /^MAIL_FROM/,
    ],
    ['mail whose links lead nowhere', { ...production, ...mail, PUBLIC_URL: '' }, /^PUBLIC_URL/],
    [
      'links in clear in production',
      { ...production, ...mail, PUBLIC_URL: 'http://concord.example.org' },
      /^PUBLIC_URL/,
    ],
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

test('mail is printed or waits where no server is named, and its links lead to this machine', () => {
  expect(readConfig({ PORT: '4100' }).mail).toEqual({ smtp: undefined, site: 'http://localhost:4100' });
  expect(readConfig(production).mail.smtp).toBeUndefined();
});

test('mail is sent by the server named, whose address may come from a file', () => {
  writeFileSync(join(folder, 'smtp'), 'smtps://concord:word@mail.example.org\n');
  const env = { ...production, MAIL_FROM: mail.MAIL_FROM, PUBLIC_URL: 'https://concord.example.org' };
  expect(readConfig({ ...env, SMTP_URL_FILE: join(folder, 'smtp') }).mail).toEqual({
    smtp: { url: 'smtps://concord:word@mail.example.org', from: mail.MAIL_FROM },
    site: 'https://concord.example.org',
  });
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
