import { afterAll, expect, it } from 'vitest';
import type { Connection } from '../../src/platform/database/connections.js';
import { Database } from '../../src/platform/database/database.js';
import { app } from '../support/app.js';

const prepared = `select statement from pg_prepared_statements where statement like 'select %::int as invented'`;
const invented = (number: number) => ({ text: `select ${number}::int as invented` });
const borrowed: Connection[] = [];
afterAll(() => {
  for (const connection of borrowed) connection.giveBack();
});

/** The invented statements that a connection of the pool has prepared. */
async function preparedOn(connection: Connection): Promise<string[]> {
  const { rows } = await connection.send({ text: prepared });
  return rows.map(({ statement }: { statement: string }) => statement);
}

it('a client that invents selections grows no connection: what is used least recently is forgotten there too', async () => {
  const connection = await app.get(Database).borrow('GOES_ON');
  borrowed.push(connection);
  const numbers = Array.from({ length: 1_200 }, (_, index) => index);
  // Met twice, so that each is given a name: the first ones lose theirs to the last ones.
  for (const number of numbers.flatMap((one) => [one, one])) {
    const { rows } = await connection.send(invented(number));
    expect(rows).toEqual([{ invented: number }]);
  }
  const kept = await preparedOn(connection);
  expect(kept.length).toBeGreaterThan(100);
  expect(kept.length).toBeLessThanOrEqual(500);
  expect(kept).toContain(invented(1_199).text);
  expect(kept).not.toContain(invented(0).text);
  // What was forgotten is prepared anew, in a transaction that failed too.
  await connection.send({ text: 'begin' });
  await connection.send({ text: 'select 1 / 0' }).catch(() => undefined);
  await connection.send(invented(0)).catch(() => undefined);
  await connection.rollback();
  for (const number of [0, 0, 1]) expect((await connection.send(invented(number))).rows).toHaveLength(1);
});
