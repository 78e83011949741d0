import { describe, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import {
  aDiscussion,
  aThread,
  discussed,
  looking,
  marking,
  opening,
  opens,
  posts,
  proposed,
  raises,
  resolving,
  stored,
  told,
  unknownId,
  uuid,
} from '../support/discussion.js';
import { graphql } from '../support/graphql.js';
import { given, type Member } from '../support/member.js';
import { moves, moving } from '../support/moving.js';
import { readyAction } from '../support/ready-action.js';
import { world } from '../support/world.js';

const counting = graphql(`
  query counting($ids: [ID!]!) {
    nodes(ids: $ids) { ... on Action { threadCount threads { totalCount nodes { id } } } }
  }
`);

/** What `viewerCan` says of moving it. */
async function moveOf(member: Member, thread: string) {
  const { nodes } = await member.asks(looking, { ids: [thread] });
  const [found] = nodes;
  return found && 'viewerCan' in found ? found.viewerCan.find(({ act }) => act === 'moveThread') : undefined;
}

const refused = (code: string, path: string[] | null) => ({ thread: null, refusal: { code, path } });

describe('moveThread', () => {
  it('puts a thread on another action with its comments, and both count it right', async () => {
    const { eu, kz, thread, action } = await aDiscussion();
    await posts(kz.contributor, thread);
    const other = await proposed(eu.contributor);
    expect(await moves(eu.focalPoint, thread, other)).toMatchObject({
      refusal: null,
      thread: {
        id: thread,
        audience: { kind: 'PARTNERSHIP' },
        action: { id: other, threadCount: 1 },
        commentCount: 2,
      },
    });
    expect((await kz.observer.asks(counting, { ids: [action, other] })).nodes).toEqual([
      { threadCount: 0, threads: { totalCount: 0, nodes: [] } },
      { threadCount: 1, threads: { totalCount: 1, nodes: [{ id: thread }] } },
    ]);
  });

  it('takes it to a round and to the partnership, where no action counts it, and leaves its passage behind', async () => {
    const all = await world();
    const text = await readyAction(all);
    const { id: round } = await all.eu.focalPoint.opensRound(text);
    const passage = { revision: 1, language: 'en', field: 'BODY' as const, start: 0, end: 3 };
    const input = { ...aThread(text.id, 'ORGANISATION'), passage };
    const { openThread } = await all.eu.contributor.asks(opening, { input });
    const thread = given(openThread.thread, openThread.refusal).id;
    // What an organisation alone reads is not there for the focal point, and moved by none.
    expect(
      (await all.eu.focalPoint.tries(moving, { input: { thread, subject: round } })).errors[0],
    ).toMatchObject({
      extensions: { code: 'NOT_FOUND', path: ['thread'] },
    });
    const open = await opens(all.eu.contributor, text.id, 'SIDE');
    const onRound = { refusal: null, thread: { action: null, round: { id: round }, passage: null } };
    expect(await moves(all.eu.deputy, open.thread, round)).toMatchObject(onRound);
    const nowhere = {
      refusal: null,
      thread: { action: null, round: null, roadmap: null, audience: { kind: 'SIDE' } },
    };
    expect(await moves(all.eu.deputy, open.thread, all.partnershipId)).toMatchObject(nowhere);
    const quoting = { ...aThread(text.id, 'PARTNERSHIP'), passage: { ...passage, revision: 2 } };
    const answer = await all.eu.contributor.asks(opening, { input: quoting });
    const quoted = given(answer.openThread.thread, answer.openThread.refusal).id;
    expect(await moves(all.eu.deputy, quoted, round)).toMatchObject(onRound);
  });

  it("is recorded in the log of the thread's audience alone, with where from and where to", async () => {
    const { eu, thread, action, partnership, partnershipId } = await aDiscussion('SIDE');
    await moves(eu.focalPoint, thread, partnershipId);
    const nowhere = { action: null, round: null, roadmap: null };
    expect((await discussed(partnership)).slice(1)).toEqual([
      {
        kind: 'thread.moved',
        audience: 'SIDE EU',
        position: expect.any(Number),
        subject: uuid(thread),
        role: 'FOCAL_POINT',
        data: { from: { ...nowhere, action: uuid(action) }, to: nowhere },
      },
    ]);
  });

  it('goes nowhere that not all of its readers see', async () => {
    const { eu, thread, partnershipId } = await aDiscussion();
    await owner.query(`update membership set roles = '{FOCAL_POINT,CONTRIBUTOR}' where id = $1`, [
      uuid(eu.deputy.membership),
    ]);
    const draft = await eu.deputy.drafts();
    expect(await moves(eu.deputy, thread, draft)).toEqual(refused('SUBJECT_UNSEEN', ['subject']));
    // What only the circle reads stays with it: it can leave the draft, and come back.
    const ofCircle = (await opens(eu.deputy, draft, 'CIRCLE')).thread;
    const counts = async () => (await eu.deputy.asks(counting, { ids: [draft] })).nodes[0];
    expect(await counts()).toMatchObject({ threadCount: 1 });
    await moves(eu.deputy, ofCircle, partnershipId);
    expect(await counts()).toMatchObject({ threadCount: 0 });
    expect((await eu.observer.asks(looking, { ids: [ofCircle] })).nodes).toEqual([null]);
    expect(await moves(eu.deputy, ofCircle, draft)).toMatchObject({
      refusal: null,
      thread: { audience: { kind: 'CIRCLE' }, action: { threadCount: 1 } },
    });
  });

  it('takes an open point to an action only, and not while it blocks or a round is open on either', async () => {
    const all = await world();
    const { eu, kz, partnershipId } = all;
    const [text, other] = [await readyAction(all), await readyAction(all)];
    const { thread } = await raises(eu.contributor, text.id);
    expect(await moves(eu.focalPoint, thread, partnershipId)).toEqual(
      refused('OPEN_POINT_WITHOUT_ACTION', ['subject']),
    );
    expect(await moves(eu.focalPoint, thread, text.id)).toEqual(refused('THREAD_THERE', ['subject']));
    const round = await eu.focalPoint.opensRound(other);
    expect(await moves(eu.focalPoint, thread, other.id)).toEqual(refused('ROUND_UNDER_WAY', ['subject']));
    await eu.focalPoint.cancelsRound(round);
    expect((await moves(eu.focalPoint, thread, other.id)).refusal).toBeNull();
    const again = await eu.focalPoint.opensRound(other);
    expect(await moves(eu.focalPoint, thread, text.id)).toEqual(refused('ROUND_UNDER_WAY', null));
    expect(await moveOf(eu.focalPoint, thread)).toEqual({
      act: 'moveThread',
      allowed: false,
      code: 'ROUND_UNDER_WAY',
    });
    await eu.focalPoint.cancelsRound(again);
    expect(await moveOf(eu.focalPoint, thread)).toEqual({ act: 'moveThread', allowed: true, code: null });
    await kz.focalPoint.asks(marking, { input: { thread } });
    expect(await moves(eu.focalPoint, thread, text.id)).toEqual(refused('OPEN_POINT_BLOCKS', null));
    await eu.contributor.asks(resolving, { input: { thread, resolution: 'Settled.' } });
    expect((await moves(eu.focalPoint, thread, text.id)).refusal).toBeNull();
  });

  it('takes nothing to an action that is withdrawn', async () => {
    const { eu, thread } = await aDiscussion();
    const withdrawn = await proposed(eu.contributor);
    await eu.contributor.withdraws(withdrawn);
    expect(await moves(eu.focalPoint, thread, withdrawn)).toEqual(refused('WRONG_STATE', ['subject']));
  });

  it('is for the focal points of the side that opened it, of what a joint organisation opened for any', async () => {
    const { eu, kz, secretariat, thread, action, partnership, partnershipId } = await aDiscussion();
    const before = await stored(partnership);
    for (const member of [eu.contributor, eu.approver, eu.observer, kz.focalPoint, secretariat]) {
      const { errors } = await member.tries(moving, { input: { thread, subject: partnershipId } });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect(await moveOf(member, thread)).toMatchObject({ allowed: false, code: 'NOT_PERMITTED' });
    }
    expect(await stored(partnership)).toEqual(before);
    const joint = await opens(secretariat, action);
    expect((await moves(kz.focalPoint, joint.thread, partnershipId)).refusal).toBeNull();
    expect((await moves(eu.focalPoint, joint.thread, action)).refusal).toBeNull();
  });

  it('finds no thread of others and none unknown, told alike', async () => {
    const { eu, kz, thread, partnership, partnershipId } = await aDiscussion('SIDE');
    const tries = async (id: string) =>
      told(await kz.focalPoint.tries(moving, { input: { thread: id, subject: partnershipId } }));
    const unknown = await tries(unknownId('Thread', partnership));
    expect(unknown).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', path: ['thread'] } }] });
    expect(await tries(thread)).toEqual(unknown);
    const draft = await kz.contributor.drafts();
    const to = async (subject: string) =>
      told(await eu.focalPoint.tries(moving, { input: { thread, subject } }));
    const nothing = await to(unknownId('Action', partnership));
    expect(nothing).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', path: ['subject'] } }] });
    expect(await to(draft)).toEqual(nothing);
  });
});
