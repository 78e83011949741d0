// Writes what is generated from the code: schema.graphql and docs/permissions.md. `npm run generate` runs it on the
// built server; `npm run check` compares. The server itself is asked for its schema, on a scratch database.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { pino } from 'pino';
import { permissionsPage } from '../dist/access/permissions-page.js';
import { createApplication } from '../dist/application.js';
import { SystemClock } from '../dist/platform/clock.js';
import { startEmbeddedPostgres } from '../dist/platform/database/embedded/start-embedded-postgres.js';
import { appUrl, migrate } from '../dist/platform/database/migrate.js';

const dataFolder = await mkdtemp(join(tmpdir(), 'concord-generate-'));
const postgres = await startEmbeddedPostgres({ dataFolder, durable: false, say: () => {} });
try {
  const role = { name: 'concord_app', password: 'only on this scratch server' };
  await migrate(postgres.ownerUrl, role);
  const app = await createApplication({
    databaseUrl: appUrl(postgres.ownerUrl, role),
    pool: 2,
    jwtKey: 'only to print the schema',
    clock: new SystemClock(),
    introspection: true,
    mail: { key: '00'.repeat(32), site: 'http://localhost' },
    logger: pino({ level: 'silent' }),
  });
  const { schema } = app.get(GraphQLSchemaHost);
  await writeFile('schema.graphql', `${printSchema(lexicographicSortSchema(schema))}\n`);
  await writeFile('docs/permissions.md', permissionsPage());
  await app.close();
} finally {
  await postgres.stop();
  await rm(dataFolder, { recursive: true, force: true });
}
