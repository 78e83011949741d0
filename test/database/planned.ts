import type { Statement } from '../../src/platform/database/connections.js';
import { Database } from '../../src/platform/database/database.js';
import { app, database } from '../support/app.js';

/** A step of a plan, as EXPLAIN writes it. */
export interface Step {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Step[];
}

const stepsOf = (plan: Step): Step[] => [plan, ...(plan.Plans ?? []).flatMap(stepsOf)];

/** The statements that an act sends. */
export async function sentBy(act: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  app.get(Database).listen((statement) => sent.push(statement));
  try {
    await act();
  } finally {
    app.get(Database).listen(undefined);
  }
  return sent;
}

/** The plan of the one statement a read sends, executed again in the viewer's own scope as the application's role. */
export async function planOf(read: () => Promise<unknown>): Promise<Step[]> {
  const sent = await sentBy(read);
  const scope = sent.findLast(({ text }) => text.includes('set_config('));
  const statement = sent.at(-1);
  const runner = database.createQueryRunner();
  await runner.startTransaction();
  try {
    // Of a table this small the planner may take another index and sort what it guesses to be one row. Sorting is made
    // dear here, so that what is shown is whether an index gives the order in the statement's shape, not a guess. Nor is a
    // table of a few rows read in sequence where an index finds them.
    await runner.query('set local enable_sort = off; set local enable_seqscan = off');
    await runner.query(scope?.text ?? '', [...(scope?.values ?? [])]);
    // Prepared, as the application sends it: planned once for any values. Bound values alone would be planned for themselves.
    await runner.query(`prepare planned as ${statement?.text}`);
    const values = [...(statement?.values ?? [])];
    // EXECUTE takes no bound values: PostgreSQL itself writes them as literals.
    const places = values.map((_, i) => `$${i + 1}::text`);
    const [{ literals }] = await runner.query(
      `select concat_ws(', ', ${places.map((place) => `quote_nullable(${place})`).join(', ')}) literals`,
      values,
    );
    const [row] = await runner.query(`explain (analyze, format json) execute planned(${literals})`);
    await runner.query('deallocate planned');
    return stepsOf(row['QUERY PLAN'][0].Plan);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
