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
import { given, type Member } from '../support/member.js';
import { world } from '../support/world.js';

const settle = async (member: Member, thread: string, resolution = 'Each side pays its part.') =>
  (await member.asks(resolving, { input: { thread, resolution } })).resolveThread;

describe('resolveThread', () => {
  it('settles an open point at once, by who opened it', async () => {
    const { eu, kz, secretariat, partnership } = await world();
    const action = await proposed(eu.contributor);
    for (const opener of [kz.contributor, secretariat]) {
      const { thread } = await raises(opener, action);
      const { thread: resolved, refusal } = await settle(opener, thread);
      expect(given(resolved, refusal)).toMatchObject({
        resolvedAt: expect.stringMatching(/Z$/),
        resolution: 'Each side pays its part.',
        assents: [],
      });
      expect((await discussed(partnership)).at(-1)).toMatchObject({
        kind: 'thread.resolved',
        audience: 'PARTNERSHIP',
        subject: uuid(thread),
        data: { action: uuid(action) },
      });
    }
  });

  it("settles it with one focal point of each side: the first call is its side's assent", async () => {
    const { eu, kz, partnership } = await world();
    const action = await proposed(eu.contributor);
    const { thread } = await raises(eu.contributor, action);
    await eu.focalPoint.asks(marking, { input: { thread } });
    const first = await settle(kz.focalPoint, thread, 'KZ pays half.');
    expect(given(first.thread, first.refusal)).toEqual({
      id: thread,
      blocking: true,
      resolvedAt: null,
      resolution: null,
      assents: [{ side: 'KZ', resolution: 'KZ pays half.', by: { id: kz.focalPoint.membership } }],
    });
    expect((await settle(kz.deputy, thread)).refusal).toEqual({
      code: 'ALREADY_ASSENTED',
      message: 'A focal point of KZ has assented already. It takes effect once every side has.',
    });
    const second = await settle(eu.deputy, thread, 'Half and half.');
    expect(given(second.thread, second.refusal)).toMatchObject({
      resolvedAt: expect.stringMatching(/Z$/),
      resolution: 'Half and half.',
      assents: [
        { side: 'EU', resolution: 'Half and half.' },
        { side: 'KZ', resolution: 'KZ pays half.' },
      ],
    });
    expect((await discussed(partnership)).slice(2)).toMatchObject([
      { kind: 'thread.assented', audience: 'PARTNERSHIP', data: { action: uuid(action), side: 'KZ' } },
      { kind: 'thread.resolved', audience: 'PARTNERSHIP', data: { action: uuid(action) } },
    ]);
  });

  it('is not for others, however much they see', async () => {
    const { eu, kz, secretariat, partnership } = await world();
    const { thread } = await raises(eu.contributor, await proposed(eu.contributor));
    const before = await stored(partnership);
    for (const member of [eu.colleague, eu.approver, eu.observer, kz.contributor, secretariat]) {
      const { errors } = await member.tries(resolving, { input: { thread, resolution: 'Done.' } });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(await stored(partnership)).toEqual(before);
  });

  it('finds no thread of others and none unknown, told alike', async () => {
    const { eu, kz, partnership } = await world();
    const { thread } = await opens(eu.contributor, await proposed(eu.contributor), 'SIDE');
    const write = (id: string) => ({ input: { thread: id, resolution: 'Done.' } });
    const unknown = told(await kz.focalPoint.tries(resolving, write(unknownId('Thread', partnership))));
    expect(unknown).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', path: ['thread'] } }] });
    expect(told(await kz.focalPoint.tries(resolving, write(thread)))).toEqual(unknown);
  });

  it('refuses a discussion and what is resolved, and wants a sentence', async () => {
    const { eu } = await world();
    const action = await proposed(eu.contributor);
    const [discussion, resolved] = [
      await opens(eu.contributor, action),
      await raises(eu.contributor, action),
    ];
    await settle(eu.contributor, resolved.thread);
    for (const [{ thread }, code] of [
      [discussion, 'NOT_AN_OPEN_POINT'],
      [resolved, 'THREAD_RESOLVED'],
    ] as const) {
      for (const member of [eu.contributor, eu.focalPoint]) {
        expect((await settle(member, thread)).refusal?.code).toBe(code);
        const { nodes } = await member.asks(looking, { ids: [thread] });
        expect(nodes[0]).toMatchObject({
          viewerCan: expect.arrayContaining([{ act: 'resolveThread', allowed: false, code }]),
        });
      }
    }
    const { errors } = await eu.contributor.tries(resolving, {
      input: { thread: resolved.thread, resolution: ' ' },
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['resolution'] });
  });

  it('is resolved once by both sides at once, with one assent of each', async () => {
    const { eu, kz, partnership } = await world();
    const action = await proposed(eu.contributor);
    for (let round = 0; round < 4; round += 1) {
      const { thread } = await raises(eu.contributor, action);
      const answers = await Promise.all(
        [eu.focalPoint, kz.focalPoint, eu.deputy, kz.deputy].map((member) => settle(member, thread)),
      );
      expect(answers.filter(({ refusal }) => refusal === null)).toHaveLength(2);
      const entries = (await discussed(partnership)).filter(({ subject }) => subject === uuid(thread));
      expect(entries.map(({ kind }) => kind)).toEqual([
        'thread.opened',
        'thread.assented',
        'thread.resolved',
      ]);
    }
    expect(await stored(partnership)).toMatchObject({ assents: 8 });
  });
});
