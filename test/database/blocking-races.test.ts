import { expect, it } from 'vitest';
import { owner } from '../support/app.js';
import { marking, raises } from '../support/discussion.js';
import { readyAction } from '../support/ready-action.js';
import { openRound } from '../support/rounds.js';
import { world } from '../support/world.js';

/** The kinds of the partnership's log in order, of rounds opened and points marked. */
async function order(partnership: string): Promise<string[]> {
  const { rows } = await owner.query<{ kind: string }>(
    `select c.entry ->> 'kind' as kind from log_content c join audience a using (partnership_id, audience)
     where partnership_id = $1 and a.kind = 'PARTNERSHIP'
       and c.entry ->> 'kind' in ('round.opened', 'thread.markedBlocking') order by c.position`,
    [partnership],
  );
  return rows.map(({ kind }) => kind);
}

it('opens no round over a point marked as blocking at the same time: one comes after the other', async () => {
  for (let turn = 0; turn < 6; turn += 1) {
    const all = await world();
    const text = await readyAction(all);
    const point = await raises(all.kz.contributor, text.id);
    const input = { action: text.id, digest: text.digest };
    const marks = all.kz.focalPoint.tries(marking, { input: { thread: point.thread } });
    const opens = all.eu.focalPoint.tries(openRound, { input });
    const [marked, opened] = await Promise.all([marks, opens]);
    expect(marked.data?.markBlocking.refusal).toBeNull();
    const refused = opened.data?.openRound.refusal?.code;
    const expected = refused ? ['thread.markedBlocking'] : ['round.opened', 'thread.markedBlocking'];
    expect([undefined, 'OPEN_POINT_BLOCKS']).toContain(refused);
    expect(await order(all.partnership)).toEqual(expected);
  }
});
