import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

// Every worker keeps one application and one database for all of its files (test/support/app.ts), so files
// share a worker's modules; each test has a partnership of its own.
const decorated = {
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  // Vite would take graphql's ESM build while Nest and Apollo load the other one: there must be one.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
} as const;

export default defineConfig({
  test: {
    projects: [
      { ...decorated, test: { name: 'rules', include: ['test/rules/**/*.test.ts'], isolate: false } },
      {
        ...decorated,
        test: {
          name: 'server',
          include: ['test/{access,api,database,platform}/**/*.test.ts'],
          globalSetup: ['test/support/global-setup.ts'],
          pool: 'forks',
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
