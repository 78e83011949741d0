import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyInstallation } from '../../src/features/log/verify-installation.js';
import { owner } from '../support/app.js';
import { verifiedUntil } from '../support/verify-worker.js';
import { world } from '../support/world.js';

let client: PoolClient;
let partnership: string;
let audience: number;

/** Tampers as the owner with the triggers switched off, verifies, and takes all of it back. */
async function faultsAfter(...tampering: readonly string[]): Promise<readonly unknown[]> {
  await client.query('begin');
  for (const table of ['log', 'log_entry', 'log_content'])
    await client.query(`alter table ${table} disable trigger user`);
  for (const statement of tampering) await client.query(statement);
  const { faults } = await verifyInstallation(client, verifiedUntil());
  await client.query('rollback');
  return faults;
}

const here = () => `partnership_id = '${partnership}' and audience = ${audience}`;
const at = (position: number) => `${here()} and position = ${position}`;
const named = (problem: string, position: number | null = null) => ({
  partnership,
  audience,
  position,
  problem,
});

beforeAll(async () => {
  ({ partnership } = await world());
  client = await owner.connect();
  const { rows } = await client.query<{ audience: number }>(
    `select audience from audience where partnership_id = $1 and kind = 'PARTNERSHIP'`,
    [partnership],
  );
  audience = rows[0]?.audience ?? 0;
});
afterAll(() => client.release());

describe('a log that somebody with all rights on the database tampers with', () => {
  it('has no fault before', async () => {
    expect(await faultsAfter()).toEqual([]);
  });

  it('shows a fact that was changed', async () => {
    const changed = `update log_content set entry = jsonb_set(entry, '{actor,role}', '"APPROVER"') where ${at(3)}`;
    expect(await faultsAfter(changed)).toEqual([named('NOT_COMMITTED_TO', 3)]);
  });

  it('shows a salt of which one bit was flipped', async () => {
    const flipped = `update log_content set salt = set_bit(salt, 0, 1 - get_bit(salt, 0)) where ${at(0)}`;
    expect(await faultsAfter(flipped)).toEqual([named('NOT_COMMITTED_TO', 0)]);
  });

  it('shows a fact that was changed with its leaf', async () => {
    const faults = await faultsAfter(
      `update log_content set entry = jsonb_set(entry, '{actor,role}', '"APPROVER"') where ${at(3)}`,
      `update log_entry set leaf = sha256('') where ${at(3)}`,
    );
    expect(faults).toEqual([named('NOT_COMMITTED_TO', 3), named('FRONTIER'), named('ROOT')]);
  });

  it('shows an entry that was deleted', async () => {
    const deleted = [`delete from log_content where ${at(2)}`, `delete from log_entry where ${at(2)}`];
    expect(await faultsAfter(...deleted)).toEqual([named('MISSING', 2)]);
  });

  it('shows two contents that were swapped', async () => {
    const swapped = `update log_content c set entry = o.entry from log_content o
      where c.partnership_id = '${partnership}' and c.audience = ${audience} and c.position in (1, 2)
        and o.partnership_id = c.partnership_id and o.audience = c.audience and o.position = 3 - c.position`;
    expect(await faultsAfter(swapped)).toEqual([named('NOT_COMMITTED_TO', 1), named('NOT_COMMITTED_TO', 2)]);
  });

  it('shows whole entries that were swapped, leaves and all', async () => {
    const move = (
      table: string,
    ) => `update ${table} set position = case position when 1 then 1000002 else 1000001 end
      where ${here()} and position in (1, 2)`;
    const back = (table: string) =>
      `update ${table} set position = position - 1000000 where ${here()} and position > 1000000`;
    const free = 'alter table log_content drop constraint log_content_partnership_id_audience_position_fkey';
    const faults = await faultsAfter(
      free,
      ...['log_entry', 'log_content'].flatMap((t) => [move(t), back(t)]),
    );
    expect(faults).toEqual([named('FRONTIER'), named('ROOT')]);
  });

  it('shows a log cut off at the end', async () => {
    const { rows } = await client.query<{ size: number }>(`select size::int from log where ${here()}`);
    const size = rows[0]?.size ?? 0;
    const cut = ['log_content', 'log_entry'].map(
      (t) => `delete from ${t} where ${here()} and position >= ${size - 2}`,
    );
    expect(await faultsAfter(...cut)).toEqual([named('MISSING', size - 2), named('MISSING', size - 1)]);
    expect(await faultsAfter(...cut, `update log set size = size - 2 where ${here()}`)).toEqual(
      expect.arrayContaining([named('ROOT')]),
    );
  });

  it('shows another root, another frontier and an entry too many', async () => {
    expect(await faultsAfter(`update log set root = sha256('') where ${here()}`)).toEqual([named('ROOT')]);
    const frontier = `update log set frontier[1] = sha256('') where ${here()}`;
    expect(await faultsAfter(frontier)).toEqual([named('FRONTIER')]);
    const { rows } = await client.query<{ size: string }>(`select size from log where ${here()}`);
    const position = Number(rows[0]?.size);
    const added = `insert into log_entry (partnership_id, audience, position, leaf)
      values ('${partnership}', ${audience}, ${position}, sha256(''))`;
    expect(await faultsAfter(added)).toEqual([named('UNEXPECTED', position)]);
  });
});

describe('verification after a point', () => {
  it('takes only the logs that have grown since', async () => {
    const { until } = await verifyInstallation(owner, verifiedUntil());
    expect(await verifyInstallation(owner, until)).toMatchObject({ logs: 0, entries: 0, until });
    const { eu } = await world();
    const { until: grown } = await verifyInstallation(owner, until);
    await eu.contributor.drafts();
    expect(await verifyInstallation(owner, grown)).toMatchObject({ logs: 1, entries: 1, faults: [] });
  });
});
