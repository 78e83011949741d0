import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { buildDataSet } from '../data/build.ts';
import { type SizeName, sizes } from '../data/size.ts';
import { migrate } from './shipped.ts';

type Role = Parameters<typeof migrate>[1];

/** What is told while a data set is built. */
export type Building = (step: number, of: number, makes: string) => void;

const COPY = 'concord_bench_copy';

/**
 * A copy of a data set, for one run to write into; built where this schema and this builder have not built it before.
 * Answers the owner's connection string of it. The former run's copy and data sets of other schemas are dropped.
 */
export async function copyOfDataSet(
  ownerUrl: string,
  role: Role,
  name: SizeName,
  building: Building,
  copy = COPY,
): Promise<string> {
  const whole = `concord_bench_${name}_${versionOf()}`;
  const admin = new pg.Client({ connectionString: ownerUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ datname: string; stale: boolean }>(
      `select datname, datname <> $1 and starts_with(datname, $2) as stale from pg_database`,
      [whole, `concord_bench_${name}_`],
    );
    for (const { datname, stale } of rows) if (stale) await drop(admin, datname);
    if (!rows.some(({ datname }) => datname === whole))
      await build(admin, ownerUrl, role, name, building, whole);
    await drop(admin, copy);
    await admin.query(`create database ${pg.escapeIdentifier(copy)} template ${whole} strategy file_copy`);
  } finally {
    await admin.end();
  }
  return within(ownerUrl, copy);
}

const drop = (admin: pg.Client, database: string): Promise<unknown> =>
  admin.query(`drop database if exists ${pg.escapeIdentifier(database)} with (force)`);

/** Under another name until it is whole. */
async function build(
  admin: pg.Client,
  ownerUrl: string,
  role: Role,
  name: SizeName,
  building: Building,
  whole: string,
): Promise<void> {
  const part = `${COPY}_building`;
  await drop(admin, part);
  await admin.query(`create database ${part}`);
  await migrate(within(ownerUrl, part), role);
  const owner = new pg.Client({ connectionString: within(ownerUrl, part) });
  await owner.connect();
  try {
    await buildDataSet(owner, sizes[name], building);
  } finally {
    await owner.end();
  }
  await admin.query(`alter database ${part} rename to ${whole}`);
}

/** Changes with every migration and every step of the building. */
function versionOf(): string {
  const hash = createHash('sha256');
  for (const folder of ['../../src/platform/database/migrations/', '../data/']) {
    const at = new URL(folder, import.meta.url);
    for (const file of readdirSync(fileURLToPath(at)).sort())
      hash.update(`${file}\0`).update(readFileSync(new URL(file, at)));
  }
  return hash.digest('hex').slice(0, 12);
}

function within(ownerUrl: string, database: string): string {
  const url = new URL(ownerUrl);
  url.pathname = `/${database}`;
  return url.href;
}
