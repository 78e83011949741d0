import type { Client } from 'pg';
import { actionSteps } from './actions.sql.ts';
import { discussionSteps } from './discussion.sql.ts';
import { peopleSteps } from './people.sql.ts';
import { roundSteps } from './rounds.sql.ts';
import { type Size, shapeOf } from './size.ts';
import type { Step } from './step.ts';

/** The tables whose triggers judge single acts, such as a position in a round that is closed meanwhile, or keep something beside them. */
const judged = [
  'action',
  'action_lead',
  'approval_round',
  'side_answer',
  'elector',
  'position',
  'membership',
];

/**
 * Fills a migrated, empty database, as its owner. The foreign keys are taken off and put back at the end, where
 * PostgreSQL checks every row once more; so are the indexes that are no keys. `done` is told after each step, with how
 * many there are.
 */
export async function buildDataSet(
  owner: Client,
  size: Size,
  done: (step: number, of: number, makes: string) => void,
): Promise<void> {
  const shape = shapeOf(size);
  // Of few rows the keys are checked sooner than taken off, but for those that look forward.
  const keys = await foreignKeys(owner, size.actions > 10_000);
  const indexes = size.actions > 10_000 ? await plainIndexes(owner) : [];
  const steps: Step[] = [
    ...keys.map(({ drop }) => ({ makes: 'foreign keys off', sql: drop })),
    ...indexes.map(({ drop }) => ({ makes: 'indexes off', sql: drop })),
    ...judged.map((table) => ({
      makes: 'triggers off',
      sql: `alter table ${table} disable trigger user`,
    })),
    ...peopleSteps(shape),
    ...actionSteps(shape),
    ...roundSteps(shape),
    ...discussionSteps(shape),
    ...judged.map((table) => ({ makes: 'triggers on', sql: `alter table ${table} enable trigger user` })),
    ...indexes.map(({ add }) => ({ makes: 'indexes', sql: add })),
    ...keys.map(({ add }) => ({ makes: 'foreign keys checked', sql: add })),
    { makes: 'everything measured', sql: 'vacuum analyze' },
  ];
  await owner.query(`set maintenance_work_mem = '512MB'`);
  await owner.query(`set work_mem = '256MB'`);
  for (const [index, { makes, sql }] of steps.entries()) {
    await owner.query(sql);
    done(index + 1, steps.length, makes);
  }
}

/** The foreign keys of all tables of the application, or those that look forward, and how each is dropped and added. */
async function foreignKeys(owner: Client, all: boolean): Promise<{ drop: string; add: string }[]> {
  const { rows } = await owner.query<{ drop: string; add: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and (condeferrable or $1)
     order by conrelid::regclass::text, conname`,
    [all],
  );
  return rows;
}

/** The indexes that say only where rows are, and how each is dropped and made. */
async function plainIndexes(owner: Client): Promise<{ drop: string; add: string }[]> {
  const { rows } = await owner.query<{ drop: string; add: string }>(
    `select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as add
     from pg_index join pg_class c on c.oid = indrelid
     where c.relnamespace = 'public'::regnamespace and not indisunique
     order by indexrelid::regclass::text`,
  );
  return rows;
}
