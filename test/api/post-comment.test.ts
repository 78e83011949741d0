import { describe, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import {
  discussed,
  looking,
  opens,
  posting,
  posts,
  proposed,
  raises,
  removes,
  resolving,
  stored,
  told,
  unknownId,
  uuid,
} from '../support/discussion.js';
import { graphql } from '../support/graphql.js';
import { world } from '../support/world.js';

const reading = graphql(`
  query reading($id: ID!) {
    node(id: $id) {
      __typename
      ... on Thread {
        commentCount lastCommentAt
        comments(first: 100) { totalCount nodes { id createdAt } }
      }
    }
  }
`);

describe('postComment', () => {
  it('writes for the organisation acted for, in answer to a comment or not', async () => {
    const { eu, kz } = await world();
    const { thread, comment } = await opens(eu.contributor, await proposed(eu.contributor));
    const input = { thread, body: '**Біз** төлейміз.', language: 'kk', replyTo: comment };
    const { postComment } = await kz.banker.asks(posting, { input });
    expect(postComment).toMatchObject({
      refusal: null,
      comment: {
        body: '**Біз** төлейміз.',
        language: 'kk',
        replyTo: { id: comment },
        author: { id: kz.banker.membership },
        organisation: { id: kz.banker.organisation },
      },
    });
  });

  it('is for whoever writes, of either side and the secretariat, and not for observers', async () => {
    const { eu, kz, secretariat } = await world();
    const { thread } = await opens(eu.contributor, await proposed(eu.contributor));
    for (const member of [eu.focalPoint, eu.approver, kz.contributor, secretariat])
      await posts(member, thread);
    for (const observer of [eu.observer, kz.observer]) {
      const { errors } = await observer.tries(posting, {
        input: { thread, body: 'Me too.', language: 'en' },
      });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it("is recorded in the log of the thread's audience alone", async () => {
    const { kz, partnership, partnershipId } = await world();
    const { thread, comment } = await opens(kz.contributor, partnershipId, 'SIDE');
    const posted = await posts(kz.approver, thread, 'Not before May.', comment);
    expect((await discussed(partnership)).slice(1)).toEqual([
      {
        kind: 'comment.posted',
        audience: 'SIDE KZ',
        position: 1,
        subject: uuid(posted),
        role: 'APPROVER',
        data: { thread: uuid(thread), replyTo: uuid(comment) },
      },
    ]);
  });

  it('finds no thread of others and none unknown, told alike; nor an answered comment of another thread', async () => {
    const [{ eu, kz, secretariat, partnership, partnershipId }, elsewhere] = [await world(), await world()];
    const action = await proposed(eu.contributor);
    const [side, organisation] = [
      await opens(eu.banker, action, 'SIDE'),
      await opens(eu.banker, action, 'ORGANISATION'),
    ];
    const circle = await opens(eu.contributor, await eu.contributor.drafts(), 'CIRCLE');
    const foreign = await opens(elsewhere.eu.contributor, elsewhere.partnershipId);
    const before = await stored(partnership);
    const write = (thread: string) => ({ input: { thread, body: 'Hello?', language: 'en' } });
    const unknown = told(await kz.contributor.tries(posting, write(unknownId('Thread', partnership))));
    expect(unknown).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', path: ['thread'] } }] });
    for (const thread of [
      side.thread,
      organisation.thread,
      circle.thread,
      foreign.thread,
      side.comment,
      action,
    ]) {
      for (const member of [kz.contributor, kz.focalPoint, secretariat])
        expect(told(await member.tries(posting, write(thread)))).toEqual(unknown);
    }
    expect(told(await eu.contributor.tries(posting, write(organisation.thread)))).toEqual(unknown);
    expect(await stored(partnership)).toEqual(before);

    const { thread } = await opens(kz.contributor, partnershipId);
    for (const replyTo of [side.comment, unknownId('Comment', partnership), foreign.comment]) {
      const { errors } = await eu.banker.tries(posting, { input: { ...write(thread).input, replyTo } });
      expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['replyTo'] });
    }
  });

  it('refuses a resolved thread, an answer to a removed comment, another language', async () => {
    const { eu, partnership } = await world();
    const action = await proposed(eu.contributor);
    const [resolved, open] = [await raises(eu.contributor, action), await raises(eu.contributor, action)];
    await eu.contributor.asks(resolving, { input: { thread: resolved.thread, resolution: 'Settled.' } });
    await removes(eu.contributor, open.comment);
    const before = await stored(partnership);
    const cases = [
      [{ thread: resolved.thread, language: 'en' }, 'THREAD_RESOLVED', null],
      [{ thread: open.thread, language: 'en', replyTo: open.comment }, 'COMMENT_REMOVED', ['replyTo']],
      [{ thread: open.thread, language: 'de' }, 'LANGUAGE_UNKNOWN', ['language']],
    ] as const;
    for (const [input, code, path] of cases) {
      const { postComment } = await eu.contributor.asks(posting, { input: { ...input, body: 'And?' } });
      expect(postComment).toEqual({ comment: null, refusal: { code, path } });
    }
    expect(await stored(partnership)).toEqual(before);
  });

  it('names the field that cannot be read', async () => {
    const { eu, partnershipId } = await world();
    const { thread } = await opens(eu.contributor, partnershipId);
    for (const body of ['', '\u0007', 'x'.repeat(20_001)]) {
      const { errors } = await eu.contributor.tries(posting, { input: { thread, body, language: 'en' } });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['body'] });
    }
  });

  it('counts exactly and keeps one order and one log without gaps, also of 16 comments at once', async () => {
    const { eu, kz, partnership } = await world();
    const { thread } = await opens(eu.contributor, await proposed(eu.contributor));
    const writers = [eu.contributor, kz.contributor, eu.banker, kz.banker];
    const posted = await Promise.all(
      Array.from({ length: 16 }, (_, n) => posts(writers[n % 4] ?? eu.contributor, thread, `Comment ${n}.`)),
    );
    const { node } = await kz.observer.asks(reading, { id: thread });
    if (node?.__typename !== 'Thread') throw new Error('no thread');
    const { commentCount, lastCommentAt, comments } = node;
    expect([commentCount, comments.totalCount]).toEqual([17, 17]);
    expect(new Set(comments.nodes.map(({ id }) => id)).size).toBe(17);
    const times = comments.nodes.map(({ createdAt }) => createdAt);
    expect(new Set(times).size).toBe(17);
    expect(lastCommentAt).toBe(times.at(-1));

    const entries = (await discussed(partnership)).filter(({ kind }) => kind === 'comment.posted');
    expect(entries.map(({ subject }) => subject).toSorted()).toEqual(posted.map(uuid).toSorted());
    const { rows } = await owner.query<{ gapless: boolean }>(
      `select count(*) = max(position) + 1 and max(position) + 1 = min(l.size) as gapless
       from log_entry e join log l using (partnership_id, audience) where partnership_id = $1 group by audience`,
      [partnership],
    );
    expect(rows.every(({ gapless }) => gapless)).toBe(true);
    // In the order of the log stand the comments in the thread.
    expect(comments.nodes.slice(1).map(({ id }) => uuid(id))).toEqual(entries.map(({ subject }) => subject));
  });

  it('is shown by viewerCan before it is tried', async () => {
    const { eu } = await world();
    const { thread } = await raises(eu.contributor, await proposed(eu.contributor));
    const can = async (member = eu.contributor) => {
      const { nodes } = await member.asks(looking, { ids: [thread] });
      return nodes[0]?.__typename === 'Thread' ? nodes[0].viewerCan : [];
    };
    const post = (code: string | null) => ({ act: 'postComment', allowed: code === null, code });
    expect(await can()).toContainEqual(post(null));
    expect(await can(eu.observer)).toContainEqual(post('NOT_PERMITTED'));
    await eu.contributor.asks(resolving, { input: { thread, resolution: 'Settled.' } });
    expect(await can()).toContainEqual(post('THREAD_RESOLVED'));
  });
});
