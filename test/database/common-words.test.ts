import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import { uuidOf } from '../support/round-facts.js';
import { world } from '../support/world.js';
import { storeActions } from './stored-actions.js';

/** Of each ten actions four are of the EU side alone; every third has the rare word; the later stored was changed the earlier. */
const ACTIONS = 40;

async function ground() {
  const { eu, kz, partnership } = await world();
  const leads = { EU: uuidOf(eu.contributor.organisation), KZ: uuidOf(kz.contributor.organisation) };
  const { rows } = await owner.query<{ audience: number; kind: string; side_code: string }>(
    'select audience, kind, side_code from audience where partnership_id = $1',
    [partnership],
  );
  const all = rows.find(({ kind }) => kind === 'PARTNERSHIP')?.audience ?? 0;
  const ofEu = rows.find(({ kind, side_code }) => kind === 'SIDE' && side_code === 'EU')?.audience ?? 0;
  const minute = (n: number) => new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString();
  const ids = await storeActions(
    partnership,
    Array.from({ length: ACTIONS }, (_, n) => ({
      title: `Joint action${n % 3 === 0 ? ' on graphite' : ''}`,
      audience: n % 10 < 4 ? ofEu : all,
      leads,
      createdAt: minute(n),
      changedAt: minute(2 * ACTIONS - n),
    })),
  );
  /**
   * What is found for who reads these audiences; told how many of the newest are looked at first, how
   * many at most, and how many are wanted. */
  const found = async (
    audiences: readonly number[],
    text: string,
    limits: readonly number[] = [],
    on: pg.Pool | pg.PoolClient = owner,
  ): Promise<number[]> => {
    // The text is given on by the setting, so that this is made first.
    const sql = `select f.id from (select set_config('concord.audiences', $1, true)) of_viewer(audiences)
      cross join lateral actions_by_words($2, case when audiences is not null then $3 end${limits.map((_, n) => `, $${n + 4}`).join('')})
        with ordinality f(id, audience, created_at, changed_at, year, number, n) order by f.n`;
    const values = [`{${audiences.join(',')}}`, partnership, text, ...limits];
    const answer = await on.query<{ id: string }>(sql, values);
    return answer.rows.map(({ id }) => ids.indexOf(id));
  };
  return { partnership, all, ofEu, found, ids };
}

/** Acts on a connection of its own, in a transaction of which nothing stays. */
async function undone<Answer>(act: (on: pg.PoolClient) => Promise<Answer>): Promise<Answer> {
  const on = await owner.connect();
  try {
    await on.query('begin');
    return await act(on);
  } finally {
    await on.query('rollback');
    on.release();
  }
}

/** How many actions are read from the table while it acts. */
const read = (act: (on: pg.PoolClient) => Promise<unknown>): Promise<number> =>
  undone(async (on) => {
    const count = async () => {
      const { rows } = await on.query<{ read: number }>(
        `select (seq_tup_read + idx_tup_fetch)::int as read from pg_stat_xact_user_tables where relname = 'action'`,
      );
      return rows[0]?.read ?? 0;
    };
    const before = await count();
    await act(on);
    return (await count()) - before;
  });

describe('words that actions have', () => {
  it('find the same, last changed first, whether all that may be seen are looked at or the newest do not suffice', async () => {
    const { all, ofEu, found } = await ground();
    const every = Array.from({ length: ACTIONS }, (_, n) => n);
    const rare = every.filter((n) => n % 3 === 0);
    const ofAll = (n: number) => n % 10 >= 4;
    for (const [first, farthest] of [
      [1, 0],
      [7, 7],
      [3, 20],
      [7, ACTIONS],
      [1, 1000],
      [ACTIONS, ACTIONS],
      [ACTIONS + 1, 0],
    ] as const) {
      const limits = [first, farthest, 1000];
      expect(await found([all, ofEu], 'joint', limits)).toEqual(every);
      expect(await found([all, ofEu], 'Graph', limits)).toEqual(rare);
      expect(await found([all], 'joint graph', limits)).toEqual(rare.filter(ofAll));
      expect(await found([all, all], 'joint', limits)).toEqual(every.filter(ofAll));
      expect(await found([all], 'lithium', limits)).toEqual([]);
      expect(await found([all], ' … ', limits)).toEqual([]);
      expect(await found([], 'joint', limits)).toEqual([]);
      for (const most of [3, 7])
        expect(await found([all, ofEu], 'graph', [first, farthest, most])).toEqual(rare.slice(0, most));
    }
    expect(await found([all], 'graph')).toEqual(rare.filter(ofAll));
  });

  it('are looked up among what may be seen alone: of what others may see nothing is read', async () => {
    const { partnership, all, ofEu, found, ids } = await ground();
    const seen = ids.filter((_, n) => n % 10 >= 4);
    // One of the newest is looked at first, then the index leads to those that have the words.
    for (const text of ['graph', 'lithium', 'joint']) {
      const many = (await found([all], text)).length;
      const rows = await read((on) => found([all], text, [1, 0, 1000], on));
      expect([text, rows]).toEqual([text, many + 1]);
    }
    // What goes over to others is theirs to find, and nobody else's.
    await undone(async (on) => {
      await on.query('update action set audience = $1 where partnership_id = $2 and id = $3', [
        ofEu,
        partnership,
        seen[0],
      ]);
      const limits = [1, 0, 1000];
      expect(await found([all], 'joint', limits, on)).toEqual(seen.slice(1).map((id) => ids.indexOf(id)));
      expect(await found([ofEu], 'joint', limits, on)).toContain(ids.indexOf(seen[0] ?? ''));
    });
  });

  it('are no way for the application to choose whose audiences are looked in', async () => {
    const { rows } = await owner.query<{ allowed: boolean }>(
      `select bool_or(has_function_privilege('concord_app', oid, 'execute')) as allowed from pg_proc
       where proname in ('actions_among_newest', 'actions_by_index', 'actions_likely') or (proname = 'actions_by_words' and pronargs = 5)`,
    );
    expect(rows).toEqual([{ allowed: false }]);
  });
});
