import { describe, expect, it } from 'vitest';
import { decodeNodeId } from '../../src/platform/graphql/node-id.js';
import { database } from '../support/app.js';
import type { Answer } from '../support/client.js';
import type { Member } from '../support/member.js';
import { type World, world } from '../support/world.js';
import { done } from './act.js';

/** All that may show something of a report: the comment, its thread, the inbox, the logs. */
const everything = `query ($comment: ID!, $thread: ID!, $slug: Code!) {
  comment: node(id: $comment) { ... on Comment {
    body replyCount versions { number } mentions { __typename } removed { reason }
    reports { reason words side reportedAt settledAt } viewerCan { act allowed code }
  } }
  thread: node(id: $thread) { ... on Thread {
    commentCount unreadCount lastCommentAt viewerCan { act allowed code }
    comments { totalCount nodes { id reports { reason } viewerCan { act allowed code } } }
  } }
  viewer { inbox { totalCount nodes { id reason since } } }
  partnership(slug: $slug) { logs { nodes { id size entries(last: 20) { nodes { kind position data } } } } }
}`;

const said = ({ status, data, errors }: Answer<unknown>) => {
  expect(errors).toEqual([]);
  return JSON.stringify({ status, data });
};

async function reported(w: World) {
  const thread = await done(w.eu.contributor, 'openThread', {
    ...{ title: 'A thread', body: 'For all.', language: 'en', kind: 'DISCUSSION' },
    subject: w.partnershipId,
    audience: { kind: 'PARTNERSHIP' },
  });
  const body = { thread, body: 'What is said.', language: 'en' };
  return { thread, comment: await done(w.eu.focalPoint, 'postComment', body) };
}

const complaint = { reason: 'PERSONAL_DATA', words: 'It names a person.' };

describe('a report', () => {
  it('is not there for whoever is not its reader: not made, not settled, in no count, log, inbox or ability', async () => {
    const w = await world();
    const { comment, thread } = await reported(w);
    const told = async (members: readonly Member[]) => {
      const all = [];
      for (const member of members)
        all.push(said(await member.writes(everything, { comment, thread, slug: w.slug })));
      return all;
    };
    const readers = [w.eu.deputy, w.kz.contributor];
    // The author, a focal point; their own side; the other side's focal point and others of the reporter's; a joint one.
    const others = [
      w.eu.focalPoint,
      w.eu.contributor,
      w.eu.approver,
      w.kz.focalPoint,
      w.kz.colleague,
      w.secretariat,
    ];
    const [before, seenBefore] = [await told(others), await told(readers)];
    await done(w.kz.contributor, 'reportComment', { comment, ...complaint });
    expect(await told(others)).toEqual(before);
    const seen = await told(readers);
    for (const [n, one] of seen.entries()) expect(one).not.toBe(seenBefore[n]);
    await done(w.eu.deputy, 'dismissReports', { comment, reasons: 'They agreed to it.' });
    expect(await told(others)).toEqual(before);
    expect(await told(readers)).not.toEqual(seen);
  });

  it('is not there for a focal point of the side who does not read the comment', async () => {
    const w = await world();
    const room = await done(w.eu.contributor, 'formGroup', {
      ...{ kind: 'ROOM', name: 'A room', purpose: 'To talk.' },
      organisations: [w.eu.contributor, w.kz.contributor, w.kz.focalPoint].map(
        ({ organisation }) => organisation,
      ),
    });
    const thread = await done(w.kz.contributor, 'openThread', {
      ...{ title: 'A thread', body: 'For the room.', language: 'en', kind: 'DISCUSSION' },
      subject: w.partnershipId,
      audience: { kind: 'GROUP', group: room },
    });
    const comment = await done(w.kz.contributor, 'postComment', { thread, body: 'Word.', language: 'en' });
    const inboxes = async (members: readonly Member[]) =>
      Promise.all(
        members.map(async (member) => said(await member.writes('{ viewer { inbox { totalCount } } }'))),
      );
    const ofEu = [w.eu.focalPoint, w.eu.deputy];
    const before = await inboxes(ofEu);
    await done(w.eu.contributor, 'reportComment', { comment, ...complaint });
    expect(await inboxes(ofEu)).toEqual(before);
    const [waiting] = await inboxes([w.kz.focalPoint]);
    expect(waiting).toContain('"totalCount":1');
    // Nor does one of EU in a room that none of theirs reads settle anything.
    const own = await done(w.eu.contributor, 'postComment', { thread, body: 'Ours.', language: 'en' });
    await expect(done(w.kz.contributor, 'reportComment', { comment: own, ...complaint })).rejects.toThrow(
      'NOBODY_TO_SETTLE',
    );
  });

  it('is kept by row-level security alone for the same readers', async ({ skip, task }) => {
    skip(task.file.projectName === 'access-without-rls');
    const w = await world();
    const { comment } = await reported(w);
    await done(w.kz.contributor, 'reportComment', { comment, ...complaint });
    const runner = database.createQueryRunner();
    const seeing: string[] = [];
    for (const member of w.everybody) {
      const [row] = await runner.query(
        `select array(select audience from viewer_of($1, $2, now())v, unnest(v.audiences) audience) as audiences`,
        [member.person.session, decodeNodeId(member.membership)?.id],
      );
      await runner.startTransaction();
      const scope = {
        audiences: `{${row.audiences.join(',')}}`,
        partnership: w.partnership,
        user: member.person.id,
        membership: decodeNodeId(member.membership)?.id,
      };
      for (const [name, value] of Object.entries(scope))
        await runner.query(`select set_config('concord.${name}', $1, true)`, [value]);
      const rows = await runner.query('select 1 from comment_report');
      if (rows.length > 0) seeing.push(member.name);
      await runner.rollbackTransaction();
    }
    await runner.release();
    expect(seeing.toSorted()).toEqual(['EU deputy', 'KZ contributor']);
  });
});
