import { describe, expect, it } from 'vitest';
import {
  aDiscussion,
  discussed,
  looking,
  marking,
  opens,
  posts,
  raises,
  resolving,
  stored,
  told,
  unknownId,
  uuid,
} from '../support/discussion.js';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { openRound } from '../support/rounds.js';
import { world } from '../support/world.js';

const reopening = graphql(`
  mutation reopening($input: ReopenThreadInput!) {
    reopenThread(input: $input) {
      thread { id blocking resolvedAt resolution assents { side } reopenings { resolution by { id } } }
      refusal { code path }
    }
  }
`);

const reopens = async (member: Member, thread: string) =>
  (await member.asks(reopening, { input: { thread } })).reopenThread;
const settles = async (member: Member, thread: string, resolution = 'Settled.') =>
  (await member.asks(resolving, { input: { thread, resolution } })).resolveThread;
const aPoint = () => aDiscussion('PARTNERSHIP', { kind: 'OPEN_POINT' });

describe('reopenThread', () => {
  it('opens a resolved point again, by its opener or any focal point, and keeps how it was resolved', async () => {
    const { eu, kz, thread } = await aPoint();
    for (const member of [eu.contributor, kz.focalPoint]) {
      await settles(eu.contributor, thread, `Before ${member.name}.`);
      await reopens(member, thread);
    }
    await settles(eu.contributor, thread);
    expect(await reopens(eu.deputy, thread)).toEqual({
      refusal: null,
      thread: {
        id: thread,
        blocking: false,
        resolvedAt: null,
        resolution: null,
        assents: [],
        reopenings: [
          { resolution: 'Before EU contributor.', by: { id: eu.contributor.membership } },
          { resolution: 'Before KZ focalPoint.', by: { id: kz.focalPoint.membership } },
          { resolution: 'Settled.', by: { id: eu.deputy.membership } },
        ],
      },
    });
    await posts(kz.contributor, thread, 'As I said.');
  });

  it('is recorded for the partnership', async () => {
    const { eu, kz, thread, action, partnership } = await aPoint();
    await settles(eu.contributor, thread);
    await reopens(kz.focalPoint, thread);
    expect((await discussed(partnership)).at(-1)).toMatchObject({
      kind: 'thread.reopened',
      audience: 'PARTNERSHIP',
      subject: uuid(thread),
      role: 'FOCAL_POINT',
      data: { action: uuid(action) },
    });
  });

  it('takes assents anew: what was assented to before does not count', async () => {
    const { eu, kz, thread } = await aPoint();
    await settles(eu.focalPoint, thread);
    await settles(kz.focalPoint, thread);
    await reopens(kz.deputy, thread);
    expect((await settles(kz.focalPoint, thread, 'Anew.')).thread).toMatchObject({
      resolvedAt: null,
      assents: [{ side: 'KZ', resolution: 'Anew.' }],
    });
    expect((await settles(kz.deputy, thread)).refusal?.code).toBe('ALREADY_ASSENTED');
    expect((await settles(eu.focalPoint, thread, 'Both.')).thread).toMatchObject({ resolution: 'Both.' });
  });

  it('blocks the next round again where it was marked, and leaves an open round as it is', async () => {
    const all = await world();
    const text = await readyAction(all);
    const { thread } = await raises(all.kz.contributor, text.id);
    await all.kz.focalPoint.asks(marking, { input: { thread } });
    await settles(all.kz.contributor, thread);
    const round = await all.eu.focalPoint.opensRound(text);
    expect((await reopens(all.kz.focalPoint, thread)).thread).toMatchObject({
      blocking: true,
      resolvedAt: null,
    });
    await all.eu.approver.approves(round);
    await all.eu.focalPoint.cancelsRound(round);
    const input = { action: text.id, digest: text.digest };
    const again = await all.eu.focalPoint.asks(openRound, { input });
    expect(again.openRound.refusal?.code).toBe('OPEN_POINT_BLOCKS');
  });

  it('refuses what is not resolved or no open point', async () => {
    const { eu, thread, action } = await aPoint();
    const discussion = await opens(eu.contributor, action);
    for (const [id, code] of [
      [thread, 'THREAD_OPEN'],
      [discussion.thread, 'NOT_AN_OPEN_POINT'],
    ] as const) {
      expect(await reopens(eu.focalPoint, id)).toEqual({ thread: null, refusal: { code, path: null } });
      const { nodes } = await eu.focalPoint.asks(looking, { ids: [id] });
      expect(nodes[0]).toMatchObject({
        viewerCan: expect.arrayContaining([{ act: 'reopenThread', allowed: false, code }]),
      });
    }
  });

  it('is not for others, and not there for who does not see it', async () => {
    const { eu, kz, secretariat, thread, action, partnership } = await aPoint();
    await settles(eu.contributor, thread);
    const before = await stored(partnership);
    for (const member of [eu.colleague, eu.approver, kz.contributor, kz.observer, secretariat]) {
      const { errors } = await member.tries(reopening, { input: { thread } });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(await stored(partnership)).toEqual(before);
    const side = await opens(eu.contributor, action, 'SIDE');
    const tries = async (id: string) => told(await kz.focalPoint.tries(reopening, { input: { thread: id } }));
    const unknown = await tries(unknownId('Thread', partnership));
    expect(unknown).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', path: ['thread'] } }] });
    expect(await tries(side.thread)).toEqual(unknown);
  });

  it('happens once, also of several at once', async () => {
    const { eu, kz, thread } = await aPoint();
    await settles(eu.contributor, thread);
    const answers = await Promise.all(
      [eu.contributor, eu.focalPoint, kz.focalPoint, kz.deputy].map((member) => reopens(member, thread)),
    );
    expect(answers.map(({ refusal }) => refusal?.code).toSorted()).toEqual([
      'THREAD_OPEN',
      'THREAD_OPEN',
      'THREAD_OPEN',
      undefined,
    ]);
  });
});
