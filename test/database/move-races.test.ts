import { expect, it } from 'vitest';
import { owner } from '../support/app.js';
import { discussed, marking, opens, posting, proposed, raises, uuid } from '../support/discussion.js';
import { moves, moving } from '../support/moving.js';
import { readyAction } from '../support/ready-action.js';
import { openRound } from '../support/rounds.js';
import { world } from '../support/world.js';

const counters = async (partnership: string) => {
  const { rows } = await owner.query<{ counted: number; there: number }>(
    `select a.thread_count as counted, (select count(*)::int from thread t where t.partnership_id = a.partnership_id
       and t.action_id = a.id and t.audience = a.audience) as there from action a where a.partnership_id = $1`,
    [partnership],
  );
  return rows;
};

it('moves a thread once at a time, also to and fro, while somebody writes in it: all is counted', async () => {
  const { eu, kz, partnership, partnershipId } = await world();
  const [one, two] = [await proposed(eu.contributor), await proposed(eu.contributor)];
  const threads = [await opens(eu.contributor, one), await opens(eu.contributor, two)];
  for (let turn = 0; turn < 3; turn += 1) {
    const [a, b] = threads;
    if (!a || !b) throw new Error('no threads');
    const input = { thread: a.thread, body: 'Meanwhile.', language: 'en' };
    const answers = await Promise.all([
      eu.focalPoint.tries(moving, { input: { thread: a.thread, subject: two } }),
      eu.deputy.tries(moving, { input: { thread: b.thread, subject: one } }),
      eu.deputy.tries(moving, { input: { thread: a.thread, subject: partnershipId } }),
      eu.focalPoint.tries(moving, { input: { thread: b.thread, subject: partnershipId } }),
      kz.contributor.tries(posting, { input }),
    ]);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    for (const { counted, there } of await counters(partnership)) expect(counted).toBe(there);
    await moves(eu.focalPoint, a.thread, one);
    await moves(eu.focalPoint, b.thread, two);
  }
  const { rows } = await owner.query('select comment_count from thread where id = $1', [
    uuid(threads[0]?.thread ?? ''),
  ]);
  expect(rows).toEqual([{ comment_count: 4 }]);
});

it('brings no open point to an action on which a round is opened at the same time, and marks it where it is', async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    const all = await world();
    const { eu, kz } = all;
    const text = await readyAction(all);
    const { thread } = await raises(eu.contributor, await proposed(eu.contributor));
    const [moved, opened, marked] = await Promise.all([
      eu.focalPoint.tries(moving, { input: { thread, subject: text.id } }),
      eu.deputy.tries(openRound, { input: { action: text.id, digest: text.digest } }),
      kz.focalPoint.tries(marking, { input: { thread } }),
    ]);
    expect([moved, opened, marked].flatMap(({ errors }) => errors)).toEqual([]);
    expect(marked.data?.markBlocking.refusal).toBeNull();
    const order = (await discussed(all.partnership)).map(({ kind }) => kind).slice(1);
    const refusal = moved.data?.moveThread.refusal?.code;
    if (refusal) expect(order).toEqual(['thread.markedBlocking']);
    else expect(order).toEqual(['thread.moved', 'thread.markedBlocking']);
    expect([undefined, 'ROUND_UNDER_WAY', 'OPEN_POINT_BLOCKS']).toContain(refusal);
    // A round stands against a blocking point only where it was opened before that was marked there.
    const refused = opened.data?.openRound.refusal?.code;
    expect([undefined, 'OPEN_POINT_BLOCKS']).toContain(refused);
    if (refused) expect(refusal).toBeUndefined();
  }
});
