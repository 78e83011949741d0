import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  aThread,
  discussed,
  opening,
  opens,
  proposed,
  raises,
  stored,
  told,
  unknownId,
  uuid,
} from '../support/discussion.js';
import { world } from '../support/world.js';

describe('openThread', () => {
  it('opens a thread with its first comment, for the organisation acted for', async () => {
    const { eu } = await world();
    const action = await proposed(eu.contributor);
    const { openThread } = await eu.colleague.asks(opening, { input: aThread(action, 'SIDE') });
    expect(openThread.refusal).toBeNull();
    expect(openThread.thread).toMatchObject({
      kind: 'DISCUSSION',
      title: 'Who pays for the line?',
      blocking: false,
      commentCount: 1,
      action: { id: action },
      audience: { kind: 'SIDE', side: 'EU', organisation: null },
      openedBy: { id: eu.colleague.membership },
      organisation: { id: eu.colleague.organisation },
      comments: {
        nodes: [
          {
            body: 'The budget has one plant.',
            language: 'en',
            author: { id: eu.colleague.membership },
            organisation: { id: eu.colleague.organisation },
          },
        ],
      },
    });
  });

  it('is recorded in the log of its audience alone', async () => {
    const { eu, kz, partnership, partnershipId } = await world();
    const action = await proposed(eu.contributor);
    const draft = await eu.contributor.drafts();
    const threads = [
      await opens(eu.contributor, action),
      await opens(eu.approver, action, 'SIDE'),
      await opens(kz.contributor, partnershipId, 'ORGANISATION'),
      await opens(eu.colleague, draft, 'CIRCLE'),
      await raises(kz.focalPoint, action),
    ].map(({ thread }) => uuid(thread));
    const [on, beside, kind] = [{ action: uuid(action) }, { action: uuid(draft) }, { kind: 'DISCUSSION' }];
    expect(await discussed(partnership)).toMatchObject([
      { audience: 'PARTNERSHIP', subject: threads[0], role: 'CONTRIBUTOR', data: { ...on, ...kind } },
      { audience: 'SIDE EU', subject: threads[1], role: 'APPROVER', data: { ...on, ...kind } },
      { audience: 'ORGANISATION', subject: threads[2], role: 'CONTRIBUTOR', data: { action: null, ...kind } },
      { audience: 'CIRCLE', subject: threads[3], role: 'CONTRIBUTOR', data: { ...beside, ...kind } },
      {
        audience: 'PARTNERSHIP',
        subject: threads[4],
        role: 'FOCAL_POINT',
        data: { ...on, kind: 'OPEN_POINT' },
      },
    ]);
  });

  it('refuses an audience wider than that of its subject, and a side to who has none', async () => {
    const { eu, secretariat, partnership, partnershipId } = await world();
    const draft = await eu.contributor.drafts();
    const action = await proposed(eu.contributor);
    const before = await stored(partnership);
    const cases = [
      [eu.contributor, draft, 'PARTNERSHIP', 'CIRCLE, ORGANISATION'],
      [eu.contributor, draft, 'SIDE', 'CIRCLE, ORGANISATION'],
      [eu.contributor, action, 'CIRCLE', 'PARTNERSHIP, SIDE, GROUP, ORGANISATION'],
      [eu.contributor, partnershipId, 'CIRCLE', 'PARTNERSHIP, SIDE, GROUP, ORGANISATION'],
      [secretariat, action, 'SIDE', 'PARTNERSHIP, GROUP, ORGANISATION'],
    ] as const;
    for (const [member, subject, kind, offered] of cases) {
      const { openThread } = await member.asks(opening, { input: aThread(subject, kind) });
      expect(openThread).toEqual({
        thread: null,
        refusal: {
          code: 'AUDIENCE_UNFIT',
          message: `A thread like this can be for ${offered} here.`,
          path: ['audience', 'kind'],
        },
      });
    }
    expect(await stored(partnership)).toEqual(before);
  });

  it('refuses an open point in the circle, for less than all, on the partnership; any thread once withdrawn', async () => {
    const { eu, partnershipId } = await world();
    const [draft, action] = [await eu.contributor.drafts(), await proposed(eu.contributor)];
    const givenUp = await proposed(eu.contributor);
    await eu.contributor.withdraws(givenUp);
    const point = (subject: string, kind: 'PARTNERSHIP' | 'SIDE' | 'CIRCLE') => ({
      ...aThread(subject, kind),
      kind: 'OPEN_POINT' as const,
    });
    const cases = [
      [point(draft, 'CIRCLE'), 'WRONG_STATE'],
      [point(action, 'SIDE'), 'AUDIENCE_UNFIT'],
      [point(partnershipId, 'PARTNERSHIP'), 'OPEN_POINT_WITHOUT_ACTION'],
      [aThread(givenUp, 'PARTNERSHIP'), 'WRONG_STATE'],
      [{ ...aThread(action, 'SIDE'), language: 'de' }, 'LANGUAGE_UNKNOWN'],
    ] as const;
    for (const [input, code] of cases) {
      const { openThread } = await eu.contributor.asks(opening, { input });
      expect([openThread.refusal?.code, openThread.thread]).toEqual([code, null]);
    }
  });

  it('finds no draft of others, nothing of another partnership and nothing unknown, all told alike', async () => {
    const [{ eu, kz, partnership }, elsewhere] = [await world(), await world()];
    const draft = await eu.contributor.drafts();
    const foreign = await proposed(elsewhere.eu.contributor);
    const before = await stored(partnership);
    const answers = [
      unknownId('Action', partnership),
      draft,
      foreign,
      elsewhere.partnershipId,
      unknownId('Partnership', partnership),
      kz.contributor.organisation,
      'nonsense',
    ].map((subject) => kz.contributor.tries(opening, { input: aThread(subject, 'ORGANISATION') }));
    const [first, ...others] = (await Promise.all(answers)).map(told);
    expect(first).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', path: ['subject'] } }] });
    for (const other of others) expect(other).toEqual(first);
    expect(await stored(partnership)).toEqual(before);
  });

  it('is not for observers, though they see the action', async () => {
    const { eu, kz, partnership } = await world();
    const action = await proposed(eu.contributor);
    for (const observer of [eu.observer, kz.observer]) {
      const { errors } = await observer.tries(opening, { input: aThread(action, 'PARTNERSHIP') });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(await stored(partnership)).toMatchObject({ threads: 0, comments: 0 });
  });

  it('names the field that cannot be read', async () => {
    const { eu, partnership } = await world();
    const action = await proposed(eu.contributor);
    const good = aThread(action, 'PARTNERSHIP');
    const cases = [
      [{ ...good, title: 'Two\nlines' }, ['title']],
      [{ ...good, title: 'x'.repeat(201) }, ['title']],
      [{ ...good, body: ' \n ' }, ['body']],
      [{ ...good, body: 'turned \u202e round' }, ['body']],
      [{ ...good, language: 'English' }, ['language']],
    ] as const;
    for (const [input, path] of cases) {
      const { errors } = await eu.contributor.tries(opening, { input });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path });
    }
    expect(await stored(partnership)).toMatchObject({ threads: 0, comments: 0 });
  });

  it('is done once under one key', async () => {
    const { eu, partnership } = await world();
    const action = await proposed(eu.contributor);
    const key = { 'idempotency-key': randomUUID() };
    const input = aThread(action, 'PARTNERSHIP');
    const answers = await Promise.all([1, 2, 3].map(() => eu.contributor.tries(opening, { input }, key)));
    const ids = answers.map(({ data }) => data?.openThread.thread?.id);
    expect(ids).toEqual([expect.any(String), ids[0], ids[0]]);
    expect(await stored(partnership)).toMatchObject({ threads: 1, comments: 1 });
  });

  it('counts beside the action only threads of its own audience, also of those opened at once', async () => {
    const { eu, kz } = await world();
    const action = await proposed(eu.contributor);
    await Promise.all(
      [eu.contributor, eu.approver, kz.contributor, kz.banker, eu.focalPoint, kz.focalPoint].flatMap(
        (member) => [
          opens(member, action),
          opens(member, action, 'SIDE'),
          opens(member, action, 'ORGANISATION'),
        ],
      ),
    );
    const { openThread } = await kz.rival.asks(opening, { input: aThread(action, 'PARTNERSHIP') });
    expect(openThread.thread?.action?.threadCount).toBe(7);
    const draft = await eu.contributor.drafts();
    await opens(eu.contributor, draft, 'ORGANISATION');
    const inCircle = await eu.contributor.asks(opening, { input: aThread(draft, 'CIRCLE') });
    expect(inCircle.openThread.thread?.action?.threadCount).toBe(1);
  });
});
