import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../../src/application.js';
import { appUrl } from '../../src/platform/database/migrate.js';
import { clock, ownerUrl } from './app.js';
import { appRole } from './app-role.js';
import { logger } from './log.js';

/** Another instance on the worker's database, as behind one load balancer. */
export async function secondInstance(
  over: { readonly origins?: readonly string[]; readonly databaseUrl?: string } = {},
): Promise<NestFastifyApplication> {
  const app = await createApplication(
    {
      databaseUrl: appUrl(ownerUrl, appRole),
      pool: 6,
      jwtKey: 'the key of this test run',
      clock,
      introspection: true,
      mail: { key: '00'.repeat(32), site: 'https://concord.example.org' },
      logger,
      ...over,
    },
    true,
  );
  await app.listen(0, '127.0.0.1');
  return app;
}
