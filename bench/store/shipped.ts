/** What the bench takes of Concord itself, as it was built: how its database is made, and its keys. */
type Migrate = typeof import('../../src/platform/database/migrate.js');
type Embedded = typeof import('../../src/platform/database/embedded/start-embedded-postgres.js');
type Configuration = typeof import('../../src/config.js');

/** Where a file of the built server is. */
export const built = (path: string): string => new URL(`../../dist/${path}`, import.meta.url).href;

export const { appUrl, migrate }: Migrate = await import(built('platform/database/migrate.js'));
export const { startEmbeddedPostgres }: Embedded = await import(
  built('platform/database/embedded/start-embedded-postgres.js')
);
export const { derivedKey }: Configuration = await import(built('config.js'));
