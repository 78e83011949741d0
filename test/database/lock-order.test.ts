import { expect, it, onTestFinished, vi } from 'vitest';
import { done } from '../access/act.js';
import { edition } from '../access/stage.js';
import { owner } from '../support/app.js';
import { readyAction } from '../support/ready-action.js';
import { storedRound, uuidOf } from '../support/round-facts.js';
import { takePosition } from '../support/rounds.js';
import { waits } from '../support/waits.js';
import { world } from '../support/world.js';

/** Whether a row can be locked at once. */
async function isFree(table: string, id: string): Promise<boolean> {
  const { rowCount } = await owner.query(`select 1 from ${table} where id = $1 for update skip locked`, [id]);
  return rowCount === 1;
}

it('a position locks the edition, then the action, then the round', async () => {
  const all = await world();
  const roadmap = await done(all.secretariat, 'draftRoadmap', edition);
  const text = await readyAction(all);
  const round = await all.eu.focalPoint.opensRound(text, { roadmap });
  const rows = [
    ['roadmap', uuidOf(roadmap)],
    ['action', uuidOf(text.id)],
    ['approval_round', uuidOf(round.id)],
  ] as const;
  const holder = await owner.connect();
  onTestFinished(() => holder.release(true));
  for (const [place, [table, id]] of rows.entries()) {
    await holder.query('begin');
    await holder.query(`select 1 from ${table} where id = $1 for update`, [id]);
    const input = { round: round.id, digest: round.digest, kind: 'ABSTAIN' as const };
    const position = all.eu.approver.asks(takePosition, { input });
    await vi.waitFor(() => waits(holder), 5_000);
    const free = await Promise.all(rows.map(([of, row]) => isFree(of, row)));
    // What comes before is locked by the position, the row itself by its holder, and what comes after by nobody yet.
    expect(free).toEqual(rows.map((_, other) => other > place));
    await holder.query('commit');
    expect((await position).takePosition.refusal).toBeNull();
  }
});

it.each([true, false])(
  'a position that waited while its round was closed is told so; with an edition: %s',
  async (placed) => {
    const all = await world();
    const roadmap = placed && (await done(all.secretariat, 'draftRoadmap', edition));
    const text = await readyAction(all);
    const round = await all.eu.focalPoint.opensRound(text, { ...(roadmap && { roadmap }) });
    const holder = await owner.connect();
    onTestFinished(() => holder.release(true));
    // The cancellation holds edition, action and round, has changed them, and comes no further than the log.
    await holder.query('begin');
    await holder.query('select 1 from log where partnership_id = $1 for update', [all.partnership]);
    const cancelled = all.kz.focalPoint.cancelsRound(round);
    await vi.waitFor(() => waits(holder), 5_000);
    const input = { round: round.id, digest: round.digest, kind: 'ABSTAIN' as const };
    const position = all.eu.approver.asks(takePosition, { input });
    await vi.waitFor(() => waits(holder, 2), 5_000);
    await holder.query('commit');
    expect(await cancelled).toMatchObject({ status: 'CANCELLED' });
    expect((await position).takePosition).toMatchObject({ round: null, refusal: { code: 'ROUND_CLOSED' } });
    expect(await storedRound(round.id)).toMatchObject({ status: 'CANCELLED', positions: 0 });
  },
);
