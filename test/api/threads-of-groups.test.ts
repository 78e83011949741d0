import { describe, expect, it } from 'vitest';
import {
  aThread,
  discussed,
  editing,
  looking,
  opening,
  opens,
  posting,
  posts,
  proposed,
  told,
  unknownId,
} from '../support/discussion.js';
import { closeGroup, forms, groupOf } from '../support/groups.js';
import { given, type Member } from '../support/member.js';
import { world } from '../support/world.js';

const forGroup = (subject: string, group: string | null) => ({
  ...aThread(subject, 'PARTNERSHIP'),
  audience: { kind: 'GROUP' as const, group },
});

/** A thread of a room of the company of EU and the bank of KZ, on a proposed action. */
async function aRoomThread() {
  const all = await world();
  const action = await proposed(all.eu.contributor);
  const room = await forms(all.eu.contributor, groupOf('ROOM', [all.kz.banker]));
  const { openThread } = await all.eu.contributor.asks(opening, { input: forGroup(action, room) });
  const { id: thread, comments } = given(openThread.thread, openThread.refusal);
  return { ...all, action, room, thread, comment: comments.nodes[0]?.id ?? '' };
}

const sees = async (member: Member, id: string) =>
  (await member.asks(looking, { ids: [id] })).nodes[0] !== null;

describe('a thread of a group', () => {
  it('is read and written by the organisations in it, of any side, and not there for others', async () => {
    const { eu, kz, thread, everybody, partnership } = await aRoomThread();
    await posts(kz.banker, thread, 'The bank can lend half.');
    const inside = [eu.contributor, eu.colleague, kz.banker, kz.observer];
    for (const member of everybody) expect(await sees(member, thread)).toBe(inside.includes(member));
    const write = (of: string) => ({ input: { thread: of, body: 'And I?', language: 'en' } });
    const unknown = told(await kz.focalPoint.tries(posting, write(unknownId('Thread', partnership))));
    expect(told(await kz.focalPoint.tries(posting, write(thread)))).toEqual(unknown);
    expect((await discussed(partnership)).map(({ kind, audience }) => [kind, audience])).toEqual([
      ['thread.opened', 'GROUP'],
      ['comment.posted', 'GROUP'],
    ]);
  });

  it('counts nothing beside what others see', async () => {
    const { eu, kz, action } = await aRoomThread();
    for (const member of [eu.contributor, kz.focalPoint])
      expect((await member.reads(action)).threadCount).toBe(0);
  });

  it('is only for who is in it: one known is refused, a room of others is not there', async () => {
    const { kz, action, room, partnership } = await aRoomThread();
    const known = await forms(kz.focalPoint, groupOf('WORKING_GROUP', [kz.contributor]));
    const { openThread } = await kz.banker.asks(opening, { input: forGroup(action, known) });
    expect(openThread.refusal).toMatchObject({ code: 'NOT_IN_GROUP', path: ['audience', 'group'] });
    const tries = async (member: Member, group: string) =>
      told(await member.tries(opening, { input: forGroup(action, group) }));
    const unknown = await tries(kz.focalPoint, unknownId('Group', partnership));
    expect(unknown).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND', path: ['audience', 'group'] } }],
    });
    expect(await tries(kz.focalPoint, room)).toEqual(unknown);
  });

  it('is not in a circle, and names its group', async () => {
    const { eu, room } = await aRoomThread();
    const draft = await eu.contributor.drafts();
    const { openThread } = await eu.contributor.asks(opening, { input: forGroup(draft, room) });
    expect(openThread.refusal?.code).toBe('AUDIENCE_UNFIT');
    for (const input of [
      forGroup(draft, null),
      { ...aThread(draft, 'CIRCLE'), audience: { kind: 'CIRCLE' as const, group: room } },
    ]) {
      const { errors } = await eu.contributor.tries(opening, { input });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['audience', 'group'] });
    }
  });

  it('is read on once the group is closed, and nothing new is written', async () => {
    const { eu, kz, action, room, thread, comment } = await aRoomThread();
    await eu.contributor.asks(closeGroup, { input: { group: room } });
    expect(await sees(kz.banker, thread)).toBe(true);
    const input = { thread, body: 'One more word.', language: 'en' };
    const codes = [
      (await kz.banker.asks(posting, { input })).postComment.refusal?.code,
      (await eu.contributor.asks(editing, { input: { comment, body: 'Else.' } })).editComment.refusal?.code,
      (await eu.contributor.asks(opening, { input: forGroup(action, room) })).openThread.refusal?.code,
    ];
    expect(codes).toEqual(['GROUP_CLOSED', 'GROUP_CLOSED', 'GROUP_CLOSED']);
    const { nodes } = await eu.contributor.asks(looking, { ids: [thread, comment] });
    const closed = (act: string) => ({
      viewerCan: expect.arrayContaining([expect.objectContaining({ act, code: 'GROUP_CLOSED' })]),
    });
    expect(nodes).toMatchObject([closed('postComment'), closed('editComment')]);
  });
});

describe('a thread of the authorities', () => {
  it('is between the GOVERNMENT organisations of one side', async () => {
    const { eu, everybody, partnershipId, partnership } = await world();
    const { thread } = await opens(eu.approver, partnershipId, 'AUTHORITIES');
    const inside = [eu.focalPoint, eu.deputy, eu.approver];
    for (const member of everybody) expect(await sees(member, thread)).toBe(inside.includes(member));
    expect(await discussed(partnership)).toMatchObject([{ audience: 'AUTHORITIES EU' }]);
    const { openThread } = await eu.contributor.asks(opening, {
      input: aThread(partnershipId, 'AUTHORITIES'),
    });
    expect(openThread.refusal?.code).toBe('AUDIENCE_UNFIT');
  });
});
