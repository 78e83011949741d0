import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { refuse } from '../../src/domain/refusal.js';
import { record } from '../../src/features/log/record.js';
import { OrganisationEntity } from '../../src/features/people/organisation.entity.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { WriteTransaction } from '../../src/platform/database/write-transaction.js';
import { Request } from '../../src/platform/graphql/request.js';
import { app, owner } from '../support/app.js';
import { world } from '../support/world.js';

const { partnership } = await world();
const { rows } = await owner.query<{ audience: number }>(
  'select audience from partnership where partnership_id = $1',
  [partnership],
);
const audience = rows[0]?.audience ?? 0;

function run(act: (tx: WriteTransaction) => void, refused = false) {
  const request = new Request(app.get(Database), {}, 'test');
  request.enter(partnership);
  return app.get(UnitOfWork).write(request, 'test', {}, async (tx) => {
    act(tx);
    return refused ? refuse('WRONG_STATE') : {};
  });
}

const add = (tx: WriteTransaction, id: string) =>
  tx.insert(OrganisationEntity, {
    partnershipId: partnership,
    id,
    audience,
    name: `Organisation ${id}`,
    kind: 'INDUSTRY',
    status: 'PENDING',
    createdAt: tx.now,
  });
const note = (tx: WriteTransaction, id: string) =>
  record(
    tx,
    { partnership, audience, actor: null },
    'organisation.accredited',
    { type: 'ORGANISATION', id },
    {},
  );
const stored = async (id: string) =>
  (await owner.query('select from organisation where id = $1', [id])).rowCount;

describe('a transaction of a verb', () => {
  it('keeps a change that is recorded', async () => {
    const id = randomUUID();
    await run((tx) => {
      add(tx, id);
      note(tx, id);
    });
    expect(await stored(id)).toBe(1);
  });

  it('keeps nothing of a change that is not recorded, and says so', async () => {
    const id = randomUUID();
    await expect(run((tx) => add(tx, id))).rejects.toThrow('records it');
    expect(await stored(id)).toBe(0);
  });

  it('nor of one kept before a refusal', async () => {
    const id = randomUUID();
    const unrecorded = run((tx) => {
      add(tx, id);
      tx.keep();
      note(tx, id);
    }, true);
    await expect(unrecorded).rejects.toThrow('records it');
    expect(await stored(id)).toBe(0);
  });

  it('keeps an entry only with its change', async () => {
    const id = randomUUID();
    const failing = run((tx) => {
      note(tx, id);
      tx.update(OrganisationEntity, { partnershipId: partnership, id }, { status: 'ACCREDITED' });
    });
    await expect(failing).rejects.toMatchObject({ code: 'CN001' });
    const found = await owner.query(`select from log_content where entry #>> '{subject,id}' = $1`, [id]);
    expect(found.rowCount).toBe(0);
  });
});
