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

/** The run's PostgreSQL and its migrated database. */
interface Run {
  readonly ownerUrl: string;
  readonly template: string;
  readonly stop: () => Promise<void>;
}

declare global {
  /** One for all projects of a run: each has modules of its own, and this process is all that they share. */
  var concordRun: Promise<Run> | undefined;
}

export const setup = (project: TestProject) => startRun(project);

/** One PostgreSQL for the run, and one migrated database for the workers to copy; with `change` a project's own, which has it. */
export async function startRun(project: TestProject, change?: string): Promise<() => Promise<void>> {
  globalThis.concordRun ??= start();
  const { ownerUrl, template, stop } = await globalThis.concordRun;
  project.provide('ownerUrl', ownerUrl);
  project.provide('template', change ? await changed(ownerUrl, template, change) : template);
  return stop;
}

async function start(): Promise<Run> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'concord-test-'));
  const postgres = await startEmbeddedPostgres({ dataFolder, durable: false, say: () => undefined });
  const template = newName();
  await run(postgres.ownerUrl, `create database ${template}`);
  await migrate(urlOf(postgres.ownerUrl, template), appRole);
  return {
    ownerUrl: postgres.ownerUrl,
    template,
    stop: async () => {
      await postgres.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function changed(ownerUrl: string, template: string, change: string): Promise<string> {
  const name = newName();
  await run(ownerUrl, `create database ${name} template ${template}`);
  await run(urlOf(ownerUrl, name), change);
  return name;
}

const newName = (): string => `template_${randomUUID().replaceAll('-', '')}`;

const urlOf = (ownerUrl: string, database: string): string =>
  Object.assign(new URL(ownerUrl), { pathname: `/${database}` }).href;

async function run(url: string, statement: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(statement);
  await owner.end();
}
