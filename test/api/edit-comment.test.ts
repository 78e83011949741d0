import { describe, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import {
  discussed,
  editing,
  edits,
  looking,
  opens,
  posts,
  proposed,
  raises,
  removes,
  removing,
  resolving,
  stored,
  told,
  unknownId,
  uuid,
} from '../support/discussion.js';
import { world } from '../support/world.js';

describe('editComment', () => {
  it('says something else and keeps what was said', async () => {
    const { eu, kz } = await world();
    const { thread } = await opens(eu.contributor, await proposed(eu.contributor));
    const comment = await posts(kz.contributor, thread, 'First.');
    await edits(kz.contributor, comment, 'Second.');
    expect(await edits(kz.contributor, comment, 'Third.')).toMatchObject({
      id: comment,
      body: 'Third.',
      editedAt: expect.stringMatching(/Z$/),
      versions: [
        { number: 1, body: 'First.' },
        { number: 2, body: 'Second.' },
      ],
    });
    const { nodes } = await eu.observer.asks(looking, { ids: [comment] });
    expect(nodes[0]).toMatchObject({ body: 'Third.', versions: [{ body: 'First.' }, { body: 'Second.' }] });
  });

  it("is recorded in the log of the thread's audience alone", async () => {
    const { kz, partnership, partnershipId } = await world();
    const { thread, comment } = await opens(kz.contributor, partnershipId, 'ORGANISATION');
    await edits(kz.contributor, comment, 'Better said.');
    expect((await discussed(partnership)).slice(1)).toEqual([
      {
        kind: 'comment.edited',
        audience: 'ORGANISATION',
        position: 1,
        subject: uuid(comment),
        role: 'CONTRIBUTOR',
        data: { thread: uuid(thread), version: 2 },
      },
    ]);
  });

  it('is for its author alone: not for a colleague, a focal point or the other side', async () => {
    const { eu, kz, secretariat, partnership } = await world();
    const { comment } = await opens(eu.contributor, await proposed(eu.contributor));
    const before = await stored(partnership);
    for (const member of [
      eu.colleague,
      eu.focalPoint,
      eu.observer,
      kz.contributor,
      kz.focalPoint,
      secretariat,
    ]) {
      const { errors } = await member.tries(editing, { input: { comment, body: 'In your name.' } });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(await stored(partnership)).toEqual(before);
  });

  it('finds no comment of others and none unknown, told alike', async () => {
    const { eu, kz, secretariat, partnership } = await world();
    const action = await proposed(eu.contributor);
    const side = await opens(eu.contributor, action, 'SIDE');
    const circle = await opens(eu.contributor, await eu.contributor.drafts(), 'CIRCLE');
    const write = (comment: string) => ({ input: { comment, body: 'Hello?' } });
    const unknown = told(await kz.contributor.tries(editing, write(unknownId('Comment', partnership))));
    expect(unknown).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', path: ['comment'] } }] });
    for (const comment of [side.comment, circle.comment, side.thread, 'nonsense']) {
      for (const member of [kz.contributor, kz.focalPoint, secretariat])
        expect(told(await member.tries(editing, write(comment)))).toEqual(unknown);
    }
  });

  it('refuses what is removed and what stands in a resolved thread', async () => {
    const { eu } = await world();
    const action = await proposed(eu.contributor);
    const [removed, resolved] = [await raises(eu.contributor, action), await raises(eu.contributor, action)];
    await removes(eu.contributor, removed.comment);
    await eu.contributor.asks(resolving, { input: { thread: resolved.thread, resolution: 'Settled.' } });
    for (const [{ comment }, code] of [
      [removed, 'COMMENT_REMOVED'],
      [resolved, 'THREAD_RESOLVED'],
    ] as const) {
      const { editComment } = await eu.contributor.asks(editing, { input: { comment, body: 'Again.' } });
      expect(editComment).toEqual({ comment: null, refusal: { code } });
      const { nodes } = await eu.contributor.asks(looking, { ids: [comment] });
      expect(nodes[0]).toMatchObject({
        viewerCan: expect.arrayContaining([{ act: 'editComment', allowed: false, code }]),
      });
    }
  });

  it('keeps every text of 8 edits at once, under numbers without a gap', async () => {
    const { eu, partnershipId } = await world();
    const { comment } = await opens(eu.contributor, partnershipId);
    const texts = Array.from({ length: 8 }, (_, n) => `Text ${n}.`);
    await Promise.all(texts.map((text) => edits(eu.contributor, comment, text)));
    const { nodes } = await eu.contributor.asks(looking, { ids: [comment] });
    if (nodes[0]?.__typename !== 'Comment') throw new Error('no comment');
    const { versions, body } = nodes[0];
    expect(versions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...versions.map((version) => version.body), body].toSorted()).toEqual(
      ['The budget has one plant.', ...texts].toSorted(),
    );
  });

  it('brings nothing back that is removed at the same time', async () => {
    const { eu, partnership, partnershipId } = await world();
    for (let round = 0; round < 5; round += 1) {
      const { comment } = await opens(eu.contributor, partnershipId);
      const answers = await Promise.all([
        eu.contributor.asks(editing, { input: { comment, body: 'Edited.' } }),
        eu.focalPoint.asks(removing, { input: { comment, reason: 'Against the rules.' } }),
        eu.contributor.asks(editing, { input: { comment, body: 'Edited again.' } }),
      ]);
      const refusals = answers.flatMap((answer) => Object.values(answer).map(({ refusal }) => refusal?.code));
      expect(refusals[1]).toBeUndefined();
      expect(refusals.every((code) => code === undefined || code === 'COMMENT_REMOVED')).toBe(true);
      const { nodes } = await eu.contributor.asks(looking, { ids: [comment] });
      expect(nodes[0]).toMatchObject({ body: null, removed: { reason: 'Against the rules.' }, versions: [] });
    }
    const { rows } = await owner.query('select 1 from comment_version where partnership_id = $1', [
      partnership,
    ]);
    expect(rows).toEqual([]);
  });
});
