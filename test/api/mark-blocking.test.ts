import { describe, expect, it } from 'vitest';
import {
  discussed,
  looking,
  marking,
  opens,
  proposed,
  raises,
  resolving,
  stored,
  told,
  unknownId,
  uuid,
} from '../support/discussion.js';
import { world } from '../support/world.js';

describe('markBlocking', () => {
  it('marks an open point, by a focal point of either side, in the log of the partnership', async () => {
    const { eu, kz, partnership } = await world();
    const action = await proposed(eu.contributor);
    for (const [n, member] of [eu.focalPoint, kz.deputy].entries()) {
      const { thread } = await raises(eu.contributor, action);
      const { markBlocking } = await member.asks(marking, { input: { thread } });
      expect(markBlocking).toEqual({ thread: { id: thread, blocking: true }, refusal: null });
      expect((await discussed(partnership))[2 * n + 1]).toMatchObject({
        kind: 'thread.markedBlocking',
        audience: 'PARTNERSHIP',
        subject: uuid(thread),
        role: 'FOCAL_POINT',
        data: { action: uuid(action) },
      });
    }
  });

  it('is for focal points alone', async () => {
    const { eu, kz, secretariat, partnership } = await world();
    const { thread } = await raises(eu.contributor, await proposed(eu.contributor));
    const before = await stored(partnership);
    for (const member of [eu.contributor, eu.approver, eu.observer, kz.banker, secretariat]) {
      const { errors } = await member.tries(marking, { input: { thread } });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(await stored(partnership)).toEqual(before);
  });

  it('finds no thread of others and none unknown, told alike', async () => {
    const { eu, kz, partnership } = await world();
    const { thread, comment } = await opens(eu.contributor, await proposed(eu.contributor), 'SIDE');
    const unknown = told(
      await kz.focalPoint.tries(marking, { input: { thread: unknownId('Thread', partnership) } }),
    );
    expect(unknown).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', path: ['thread'] } }] });
    for (const id of [thread, comment])
      expect(told(await kz.focalPoint.tries(marking, { input: { thread: id } }))).toEqual(unknown);
  });

  it('refuses a discussion, a resolved point and a second mark', async () => {
    const { eu } = await world();
    const action = await proposed(eu.contributor);
    const discussion = await opens(eu.contributor, action);
    const [resolved, marked] = [await raises(eu.contributor, action), await raises(eu.contributor, action)];
    await eu.contributor.asks(resolving, { input: { thread: resolved.thread, resolution: 'Settled.' } });
    await eu.focalPoint.asks(marking, { input: { thread: marked.thread } });
    for (const [{ thread }, code] of [
      [discussion, 'NOT_AN_OPEN_POINT'],
      [resolved, 'THREAD_RESOLVED'],
      [marked, 'ALREADY_BLOCKING'],
    ] as const) {
      const { nodes } = await eu.focalPoint.asks(looking, { ids: [thread] });
      expect(nodes[0]).toMatchObject({
        viewerCan: expect.arrayContaining([{ act: 'markBlocking', allowed: false, code }]),
      });
      const { markBlocking } = await eu.focalPoint.asks(marking, { input: { thread } });
      expect(markBlocking).toEqual({ thread: null, refusal: { code } });
    }
  });

  it('happens once, also by four at once', async () => {
    const { eu, kz, partnership } = await world();
    const { thread } = await raises(eu.contributor, await proposed(eu.contributor));
    const answers = await Promise.all(
      [eu.focalPoint, eu.deputy, kz.focalPoint, kz.deputy].map((member) =>
        member.asks(marking, { input: { thread } }),
      ),
    );
    const codes = answers.map(({ markBlocking }) => markBlocking.refusal?.code ?? 'done').toSorted();
    expect(codes).toEqual(['ALREADY_BLOCKING', 'ALREADY_BLOCKING', 'ALREADY_BLOCKING', 'done']);
    expect((await discussed(partnership)).map(({ kind }) => kind)).toEqual([
      'thread.opened',
      'thread.markedBlocking',
    ]);
  });
});
