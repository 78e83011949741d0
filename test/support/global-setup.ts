import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/start-embedded-postgres.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { appRole } from './app-role.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's connection to an empty database of the run's own PostgreSQL. */
    ownerUrl: string;
    /** The migrated database that every worker copies. */
    template: string;
  }
}

export const setup = (project: TestProject) => startRun(project);

/** One PostgreSQL for the run, and one migrated database for the workers to copy; `change` is made to it first. */
export async function startRun(project: TestProject, change?: string): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'concord-test-'));
  const postgres = await startEmbeddedPostgres({ dataFolder, durable: false, say: () => undefined });
  const template = `template_${randomUUID().replaceAll('-', '')}`;
  await run(postgres.ownerUrl, `create database ${template}`);
  const url = new URL(postgres.ownerUrl);
  url.pathname = `/${template}`;
  await migrate(url.href, appRole);
  if (change) await run(url.href, change);
  project.provide('ownerUrl', postgres.ownerUrl);
  project.provide('template', template);
  return async () => {
    await postgres.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
}

async function run(url: string, statement: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(statement);
  await owner.end();
}
