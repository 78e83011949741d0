import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Connection } from '../../src/platform/database/connections.js';
import { Database } from '../../src/platform/database/database.js';
import { isUnavailable } from '../../src/platform/database/unavailable.js';
import { app, owner } from '../support/app.js';

async function lent(): Promise<Connection> {
  const connection = await app.get(Database).borrow('NEW');
  onTestFinished(async () => {
    await connection.rollback();
    connection.giveBack();
  });
  return connection;
}

/** What became of statements that were sent in one tick: their rows or commands, or their PostgreSQL codes. */
async function sent(connection: Connection, ...statements: (string | [string, ...unknown[]])[]) {
  const all = statements.map((one) => {
    const [text, ...values] = typeof one === 'string' ? [one] : one;
    return connection.send({ text, values });
  });
  return (await Promise.allSettled(all)).map((one) => {
    if (one.status === 'rejected') return one.reason.code;
    return one.value.rows.length > 0 ? one.value.rows : one.value.command;
  });
}

describe('statements that travel together', () => {
  it('answer each their own, in their order, the second time too', async () => {
    const connection = await lent();
    const statements = [
      'begin',
      ['select $1::int as n, $2::text as t', 7, null],
      'select 1 where false',
      ['select $1::jsonb as j, array[1, 2] as list, now() is not null as yes', { a: [1] }],
      'commit',
    ] satisfies Parameters<typeof sent>[1][];
    const answers = [
      'BEGIN',
      [{ n: 7, t: null }],
      'SELECT',
      [{ j: { a: [1] }, list: [1, 2], yes: true }],
      'COMMIT',
    ];
    expect(await sent(connection, ...statements)).toEqual(answers);
    expect(await sent(connection, ...statements)).toEqual(answers);
  });

  it('see what those before them did', async () => {
    const table = `pg_temp."${randomUUID()}"`;
    const [, , , rows] = await sent(
      await lent(),
      'begin',
      `create table ${table} (n int)`,
      `insert into ${table} values (1), (2)`,
      `select n from ${table} order by n`,
    );
    expect(rows).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('are none of them done behind one that fails, and leave the connection as good as new', async () => {
    const connection = await lent();
    const failing = ['select 1 / $1::int as n', 0] satisfies [string, number];
    const outcome = await sent(connection, 'begin', 'select 3 as n', failing, 'select 4 as n', 'commit');
    expect(outcome).toEqual(['BEGIN', [{ n: 3 }], '22012', '25P02', '25P02']);
    // Not committed: the transaction is still the failed one.
    expect(await sent(connection, 'select 4 as n')).toEqual(['25P02']);
    await connection.rollback();
    expect(await sent(connection, 'select 4 as n', ['select 1 / $1::int as n', 1])).toEqual([
      [{ n: 4 }],
      [{ n: 1 }],
    ]);
  });

  it('are rolled back though the ROLLBACK travelled with the one that failed', async () => {
    const connection = await lent();
    const outcome = sent(connection, 'begin', 'select nothing_of_the_kind()');
    await connection.rollback();
    expect(await outcome).toEqual(['BEGIN', '42883']);
    expect(await sent(connection, 'select 5 as n')).toEqual([[{ n: 5 }]]);
  });

  it('are not committed without one whose value cannot be sent', async () => {
    const connection = await lent();
    const round: { self?: object } = {};
    round.self = round;
    const settled = await Promise.allSettled([
      connection.send({ text: 'begin' }),
      connection.send({ text: 'select $1::jsonb', values: [round] }),
      connection.send({ text: 'commit' }),
    ]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    await connection.rollback();
    expect(await sent(connection, 'select 6 as n')).toEqual([[{ n: 6 }]]);
  });

  it('do not wait for those that leave after them', async () => {
    const [connection, holder] = [await lent(), await lent()];
    await sent(holder, 'begin', 'select pg_advisory_xact_lock(27)');
    const first = connection.send({ text: 'select 1 as n' });
    connection.depart();
    const second = connection.send({ text: 'select pg_advisory_xact_lock(27), 2 as n' });
    expect((await first).rows).toEqual([{ n: 1 }]);
    await holder.rollback();
    expect((await second).rows).toMatchObject([{ n: 2 }]);
  });

  it('are none of them told as done where what they are outside a transaction fails at its end', async () => {
    const connection = await lent();
    const table = `"${randomUUID()}"`;
    await owner.query(`create table ${table} (n int unique deferrable initially deferred)`);
    await owner.query(`grant insert, select on ${table} to public`);
    expect(await sent(connection, `insert into ${table} values (1), (1)`)).toEqual(['23505']);
    expect(await sent(connection, `insert into ${table} values (2)`, 'select 1 / 0')).toEqual([
      '22012',
      '22012',
    ]);
    expect(await sent(connection, `select n from ${table}`)).toEqual(['SELECT']);
    await owner.query(`drop table ${table}`);
  });

  it('reject together, each for that reason, where the connection is lost', async () => {
    const connection = await lent();
    const end = 'select pg_terminate_backend(pg_backend_pid())';
    const all = ['begin', end, 'select 1 as n', 'commit'].map((text) => connection.send({ text }));
    const settled = await Promise.allSettled(all);
    const lost = settled.map((one) => one.status === 'rejected' && isUnavailable(one.reason));
    expect(lost.slice(1)).toEqual([true, true, true]);
  });

  it('are not sent by who has given the connection back', async () => {
    const connection = await app.get(Database).borrow('NEW');
    connection.giveBack();
    await expect(connection.send({ text: 'select 1' })).rejects.toThrow('given back');
  });
});
