import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const oxc = { decorator: { legacy: true, emitDecoratorMetadata: true } };
// Vite would take graphql's ESM build while Nest and Apollo load the other one: there must be one.
const oneGraphql = { find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') };
// The SQL wall switched off, in tests only (docs: trust, "Who may do what").
const noSqlWall = { find: /^.*\/visible\.js$/, replacement: here('test/support/without-sql-wall.ts') };

// Every worker keeps one application and one database for all of its files (test/support/app.ts), so files
// share a worker's modules; each test has a partnership of its own.
const onPostgres = {
  globalSetup: ['test/support/global-setup.ts'],
  pool: 'forks' as const,
  isolate: false,
  // New objects get more room, and so are collected less often: a tenth of a worker's CPU.
  execArgv: ['--max-semi-space-size=64'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
  // What is waited for comes when it comes: vitest's one second is over where two processes share a core.
  expect: { poll: { timeout: 15_000 } },
};
const verified = { ...onPostgres, setupFiles: ['test/support/around-file.ts'] };
const access = { ...verified, include: ['test/access/**/*.test.ts'] };
const withoutRls = { ...access, globalSetup: ['test/support/global-setup-without-rls.ts'] };
const resolve = { alias: [oneGraphql] };

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const hasBrowser = existsSync(chromium);
if (!hasBrowser) {
  const sentence = `There is no Chromium at ${chromium}: the browser tests are passed over. Name one in CHROMIUM.`;
  // What lands has been seen in a browser.
  if (process.env.CI) throw new Error(sentence);
  console.warn(sentence);
}
// A journey takes many seconds: by default the way in and the first approval are gone; `npm run test:web`, and what lands, all.
const journeys =
  process.env.CI || process.env.ALL_JOURNEYS
    ? ['test/web/**/*.test.ts']
    : ['test/web/{sign-in,first-approval}.test.ts'];
const inBrowser = {
  oxc,
  resolve,
  test: {
    ...verified,
    globalSetup: ['test/web/support/global-setup-web.ts'],
    name: 'web',
    include: journeys,
    testTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
};

export default defineConfig({
  test: {
    // Left to itself vitest keeps a core free: of two it would use one.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        oxc,
        resolve,
        test: {
          name: 'rules',
          include: ['test/rules/**/*.test.ts', 'web/test/**/*.test.ts'],
          isolate: false,
        },
      },
      { oxc, resolve, test: { ...onPostgres, name: 'platform', include: ['test/platform/**/*.test.ts'] } },
      { oxc, resolve, test: { ...verified, name: 'server', include: ['test/{api,database}/**/*.test.ts'] } },
      {
        oxc,
        resolve,
        test: {
          ...verified,
          name: 'history',
          include: ['test/{history,model}/**/*.test.ts'],
          testTimeout: 30 * 60_000,
        },
      },
      // Both walls, then each alone: what may not be seen does not exist, though one of them were broken.
      { oxc, resolve, test: { ...access, name: 'access' } },
      {
        oxc,
        resolve: { alias: [oneGraphql, noSqlWall] },
        test: { ...access, name: 'access-without-sql-wall' },
      },
      { oxc, resolve, test: { ...withoutRls, name: 'access-without-rls' } },
      ...(hasBrowser ? [inBrowser] : []),
    ],
  },
});
