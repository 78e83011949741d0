import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AsOf } from '../../src/access/as-of.js';
import { Standings } from '../../src/access/standings.js';
import type { Viewer } from '../../src/access/viewer.js';
import { ViewerQueries } from '../../src/access/viewers.queries.js';
import { Database } from '../../src/platform/database/database.js';
import { app, clock, owner, ownerUrl } from '../support/app.js';
import { uuid } from '../support/discussion.js';
import type { Member } from '../support/member.js';
import { type World, world } from '../support/world.js';

const viewers = app.get(ViewerQueries);
const database = app.get(Database);
const now = () => clock.now();
let w: World;
/** A transaction of somebody else that goes on for long. */
let long: pg.Client;
beforeAll(async () => {
  w = await world();
  long = new pg.Client({ connectionString: ownerUrl });
  await long.connect();
});
afterAll(() => long.end());

async function found({ person }: Member): Promise<Viewer> {
  const viewer = await viewers.ofSession(person.session, undefined);
  if (!viewer) throw new Error('nobody');
  return viewer;
}

/** Whether they stand as the one who enters and as one of many, which must say the same. */
async function stands(viewer: Viewer): Promise<boolean> {
  const assumed = viewers.assumedOf(viewer.session, undefined);
  if (assumed) expect(assumed.viewer).toBe(viewer);
  const alone = assumed
    ? assumed.holds(await database.rows(assumed.enter.text, assumed.enter.values))
    : false;
  expect((await viewers.goneOf([viewer])).has(viewer)).toBe(!alone);
  return alone;
}

const rename = `update app_user set name = name || '.' where id = $1`;

describe('a known viewer', () => {
  it('stands while nothing of theirs has changed, though much of others has', async () => {
    const viewer = await found(w.eu.contributor);
    expect(await stands(viewer)).toBe(true);
    await owner.query(`update membership set roles = '{OBSERVER}' where id = $1`, [
      uuid(w.eu.rival.membership),
    ]);
    await owner.query(rename, [w.eu.colleague.person.id]);
    expect(await stands(viewer)).toBe(true);
  });

  it('falls by what was begun before they were found and is committed after, however many commit between', async () => {
    await long.query('begin');
    await long.query(rename, [w.eu.contributor.person.id]);
    await owner.query(rename, [w.eu.rival.person.id]);
    const viewer = await found(w.eu.contributor);
    expect(await stands(viewer)).toBe(true);
    await owner.query(rename, [w.eu.rival.person.id]);
    expect(await stands(viewer)).toBe(true);
    await long.query('commit');
    expect(await stands(viewer)).toBe(false);
    expect(await stands(await found(w.eu.contributor))).toBe(true);
  });

  it('falls by what is done beneath a savepoint, and not by what is taken back', async () => {
    const viewer = await found(w.eu.contributor);
    await long.query('begin');
    await long.query('savepoint here');
    await long.query(rename, [viewer.user]);
    await long.query('rollback to here');
    await long.query('commit');
    await long.query('begin');
    await long.query(rename, [viewer.user]);
    await long.query('rollback');
    expect(await stands(viewer)).toBe(true);
    await long.query('begin');
    await long.query('savepoint here');
    await long.query(rename, [viewer.user]);
    await long.query('rollback to here');
    await long.query('savepoint there');
    await long.query(rename, [viewer.user]);
    await long.query('release there');
    await long.query('commit');
    expect(await stands(viewer)).toBe(false);
  });

  it('falls with their session, at its end and when it runs out', async () => {
    const viewer = await found(w.kz.observer);
    const end = (at: string) =>
      owner.query(`update session set expires_at = ${at} where id = $1`, [viewer.session]);
    // It is no sooner over: nothing is lost.
    await owner.query('update session set last_used_at = $2 where id = $1', [viewer.session, now()]);
    await end(`expires_at + interval '1 day'`);
    expect(await stands(viewer)).toBe(true);
    await end(`'${new Date(now().getTime() + 3_600_000).toISOString()}'`);
    expect(await stands(viewer)).toBe(false);
    const again = await found(w.kz.observer);
    expect(await stands(again)).toBe(true);
    clock.advance(60);
    expect(await stands(again)).toBe(false);
  });

  it('falls where a table is emptied, before it is', async () => {
    const viewer = await found(w.eu.contributor);
    await owner.query('truncate group_member');
    expect(await stands(viewer)).toBe(false);
  });

  it('is looked at in full at the end of an act only where something of theirs has changed, by the act itself or another', async () => {
    const viewer = await found(w.eu.rival);
    const { unchanged } = viewers.assumedOf(viewer.session, undefined) ?? {};
    const asked = 'select must_still_act($1, $2, $3, $4, $5)';
    // By a membership that there is not, so that a full look is told from none.
    const values = [viewer.session, randomUUID(), [], unchanged?.subjects, unchanged?.snapshot];
    const passes = [expect.anything()];
    expect(await database.rows(asked, values)).toEqual(passes);
    await owner.query(rename, [w.eu.colleague.person.id]);
    expect(await database.rows(asked, values)).toEqual(passes);
    const ofItself = async () => {
      await long.query('begin');
      await long.query(rename, [viewer.user]);
      await long.query(asked, values);
    };
    await expect(ofItself()).rejects.toMatchObject({ code: 'CN005' });
    await long.query('rollback');
    expect(await database.rows(asked, values)).toEqual(passes);
    await owner.query(rename, [viewer.user]);
    await expect(database.rows(asked, values)).rejects.toMatchObject({ code: 'CN005' });
  });

  it('falls where what tells of changes is emptied: what it would have told is not known', async () => {
    const viewer = await found(w.eu.contributor);
    await owner.query(rename, [viewer.user]);
    await owner.query('truncate rights_change');
    expect(await stands(viewer)).toBe(false);
    expect(await stands(await found(w.eu.contributor))).toBe(true);
  });

  it('may not write what tells of changes, nor take it away', async () => {
    for (const sql of [
      'insert into rights_change (subject) values (gen_random_uuid())',
      'delete from rights_change',
      'update rights_change set met_at = null',
    ])
      await expect(database.rows(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('is known for minutes, of this database alone, and only as somebody whom it has found', async () => {
    const viewer = await found(w.eu.banker);
    const [asOf] = await database.rows<AsOf>(viewers.lookingAnew([]).statement.text, [[]]);
    if (!asOf) throw new Error('no instant');
    const holds = async (changed: Partial<AsOf>) => {
      const standings = new Standings();
      standings.put(viewer, new Date(now().getTime() + 60_000), { ...asOf, ...changed });
      const statement = standings.entering(viewer, now())?.enter;
      const { statement: look, goneBy } = standings.looking([viewer], now());
      const alone = (await database.rows(statement?.text ?? '', statement?.values)).length === 1;
      expect(goneBy(await database.rows(look.text, look.values)).has(viewer)).toBe(!alone);
      return alone;
    };
    expect(await holds({})).toBe(true);
    expect(await holds({ at: new Date(asOf.at.getTime() - 9 * 60_000) })).toBe(true);
    expect(await holds({ at: new Date(asOf.at.getTime() - 10 * 60_000) })).toBe(false);
    expect(await holds({ incarnation: `${asOf.incarnation}1` })).toBe(false);
    expect((await viewers.goneOf([{ ...viewer }])).size).toBe(1);
  });

  it('stands though a dump of another database told of changes that are still to come here', async () => {
    await owner.query(
      `insert into rights_change (subject, changed)
       select $1, (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + 1000000)::text::xid8`,
      [w.eu.banker.person.id],
    );
    expect(await stands(await found(w.eu.banker))).toBe(true);
  });
});

it('what tells of changes is cleared away a day after it was first met, by the database’s clock', async () => {
  const count = async () => {
    const { rows } = await owner.query(
      `select count(*) filter (where met_at is null)::int as unmet, count(*)::int as all from rights_change where subject = $1`,
      [w.eu.rival.person.id],
    );
    return rows[0];
  };
  await owner.query('delete from rights_change where subject = $1', [w.eu.rival.person.id]);
  await owner.query(rename, [w.eu.rival.person.id]);
  const clear = () => database.rows('select clear_away($1)', [now()]);
  await clear();
  await clear();
  expect(await count()).toEqual({ unmet: 0, all: 1 });
  await owner.query(`update rights_change set met_at = now() - interval '25 hours' where subject = $1`, [
    w.eu.rival.person.id,
  ]);
  await owner.query(rename, [w.eu.rival.person.id]);
  await clear();
  expect(await count()).toEqual({ unmet: 0, all: 1 });
});
