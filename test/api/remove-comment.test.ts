import { describe, expect, it } from 'vitest';
import { database, owner } from '../support/app.js';
import {
  discussed,
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
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { world } from '../support/world.js';

const tree = graphql(`
  query tree($id: ID!) {
    node(id: $id) {
      ... on Thread {
        commentCount
        comments { totalCount nodes { body removed { reason } replyCount replyTo { id body } } }
      }
    }
  }
`);

describe('removeComment', () => {
  it('leaves a tombstone with its reason, and the answers to it', async () => {
    const { eu, kz } = await world();
    const { thread, comment } = await opens(eu.contributor, await proposed(eu.contributor));
    await posts(kz.contributor, thread, 'I disagree.', comment);
    const tombstone = { id: comment, body: null, removed: { reason: 'A mistake.' }, versions: [] };
    expect(await removes(eu.contributor, comment, 'A mistake.')).toMatchObject(tombstone);
    const { node } = await kz.observer.asks(tree, { id: thread });
    expect(node).toMatchObject({
      commentCount: 2,
      comments: {
        totalCount: 2,
        nodes: [
          { body: null, removed: { reason: 'A mistake.' }, replyCount: 1, replyTo: null },
          { body: 'I disagree.', removed: null, replyCount: 0, replyTo: { id: comment, body: null } },
        ],
      },
    });
  });

  it('takes away all that the comment ever said, from the database too', async () => {
    const { eu, partnership, partnershipId } = await world();
    const { thread } = await opens(eu.contributor, partnershipId);
    const comment = await posts(eu.contributor, thread, 'The secret figure is 41.');
    await edits(eu.contributor, comment, 'The secret figure is 42.');
    await removes(eu.contributor, comment);
    const { nodes } = await eu.contributor.asks(looking, { ids: [comment] });
    expect(nodes[0]).toMatchObject({ body: null, versions: [] });
    const { rows } = await owner.query(
      `select (select count(*)::int from comment where partnership_id = $1 and body like '%secret figure%') comments,
         (select count(*)::int from comment_version where partnership_id = $1) versions,
         (select count(*)::int from log_content where partnership_id = $1 and entry::text like '%secret figure%') entries`,
      [partnership],
    );
    expect(rows).toEqual([{ comments: 0, versions: 0, entries: 0 }]);
  });

  it('lets nobody take a version away from a comment that stands, or change a tombstone', async () => {
    const { eu, partnershipId } = await world();
    const { thread, comment } = await opens(eu.contributor, partnershipId);
    await edits(eu.contributor, comment, 'Second.');
    const versions = `comment_version where comment_id = '${uuid(comment)}'`;
    await expect(owner.query(`delete from ${versions}`)).rejects.toMatchObject({ code: 'CN002' });
    await expect(
      owner.query(`update ${versions.replace(' where', ` set body = '' where`)}`),
    ).rejects.toMatchObject({ code: 'CN002' });
    await expect(database.query(`delete from ${versions}`)).rejects.toThrow('permission denied');
    const removed = await posts(eu.contributor, thread);
    await removes(eu.contributor, removed);
    const back = `update comment set body = 'Back.', removed_at = null, removed_reason = null where id = $1`;
    await expect(owner.query(back, [uuid(removed)])).rejects.toMatchObject({ code: 'CN002' });
  });

  it("is recorded in the log of the thread's audience alone, without the reason", async () => {
    const { eu, partnership } = await world();
    const { thread, comment } = await opens(eu.contributor, await proposed(eu.contributor), 'SIDE');
    await removes(eu.deputy, comment, 'Names a person.');
    expect((await discussed(partnership)).slice(1)).toEqual([
      {
        kind: 'comment.removed',
        audience: 'SIDE EU',
        position: expect.any(Number),
        subject: uuid(comment),
        role: 'FOCAL_POINT',
        data: { thread: uuid(thread) },
      },
    ]);
  });

  it('is for its author and the focal points of the side that wrote it', async () => {
    const { eu, kz, secretariat, partnership } = await world();
    const { thread, comment } = await opens(eu.contributor, await proposed(eu.contributor));
    const joint = await posts(secretariat, thread);
    const before = await stored(partnership);
    const cases: [Member, string][] = [
      ...[eu.colleague, eu.approver, eu.observer, kz.focalPoint, secretariat].map(
        (member): [Member, string] => [member, comment],
      ),
      [eu.contributor, joint],
      [kz.approver, joint],
    ];
    for (const [member, id] of cases) {
      const { errors } = await member.tries(removing, { input: { comment: id, reason: 'No.' } });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
      const { nodes } = await member.asks(looking, { ids: [id] });
      expect(nodes[0]).toMatchObject({
        viewerCan: expect.arrayContaining([{ act: 'removeComment', allowed: false, code: 'NOT_PERMITTED' }]),
      });
    }
    expect(await stored(partnership)).toEqual(before);
    await removes(eu.deputy, comment);
    await removes(secretariat, joint);
    // Of a joint organisation no side is: either moderates.
    for (const { focalPoint } of [eu, kz]) await removes(focalPoint, await posts(secretariat, thread));
  });

  it('finds no comment of others and none unknown, told alike', async () => {
    const { eu, kz, partnership } = await world();
    const { comment, thread } = await opens(eu.contributor, await proposed(eu.contributor), 'ORGANISATION');
    const write = (id: string) => ({ input: { comment: id, reason: 'No.' } });
    const unknown = told(await kz.focalPoint.tries(removing, write(unknownId('Comment', partnership))));
    expect(unknown).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', path: ['comment'] } }] });
    for (const member of [kz.focalPoint, eu.focalPoint, eu.rival])
      for (const id of [comment, thread])
        expect(told(await member.tries(removing, write(id)))).toEqual(unknown);
  });

  it('happens once, also of two at once, and in a resolved thread too', async () => {
    const { eu, partnership } = await world();
    const { thread, comment } = await raises(eu.contributor, await proposed(eu.contributor));
    await eu.contributor.asks(resolving, { input: { thread, resolution: 'Settled.' } });
    const answers = await Promise.all(
      [eu.contributor, eu.focalPoint, eu.deputy].map((member) =>
        member.asks(removing, { input: { comment, reason: member.name } }),
      ),
    );
    const refusals = answers.map(({ removeComment }) => removeComment.refusal?.code);
    expect(refusals.toSorted()).toEqual(['COMMENT_REMOVED', 'COMMENT_REMOVED', undefined]);
    const removals = (await discussed(partnership)).filter(({ kind }) => kind === 'comment.removed');
    expect(removals).toHaveLength(1);
  });
});
