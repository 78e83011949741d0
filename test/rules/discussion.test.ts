import { describe, expect, it } from 'vitest';
import { actionStatuses } from '../../src/domain/action.js';
import {
  momentOfComment,
  refuseBlocking,
  refuseComment,
  refuseEdit,
  refuseLanguage,
  refuseRemoval,
  refuseReply,
  refuseResolving,
  resolvingLeadsTo,
  type ThreadState,
} from '../../src/domain/discussion.js';
import { audiencesFor, refuseThread, type ThreadSubject } from '../../src/domain/thread-subject.js';

const eu = { side: 'EU', organisationKind: 'INDUSTRY' };
const ministry = { side: 'KZ', organisationKind: 'GOVERNMENT' };
const joint = { side: null, organisationKind: 'GOVERNMENT' };
const partnership: ThreadSubject = { on: 'PARTNERSHIP' };
const draft: ThreadSubject = { on: 'ACTION', status: 'DRAFT', inCircle: true };
const proposed: ThreadSubject = { on: 'ACTION', status: 'PROPOSED', inCircle: false };
const point: ThreadState = { kind: 'OPEN_POINT', blocking: false, resolved: false, assents: [] };
const code = (refused: { refusal: { code: string } } | undefined) => refused?.refusal.code;

describe('The audience of a thread', () => {
  it('is never wider than that of its subject', () => {
    expect(audiencesFor(draft, eu)).toEqual(['CIRCLE', 'ORGANISATION']);
    expect(audiencesFor(proposed, eu)).toEqual(['PARTNERSHIP', 'SIDE', 'GROUP', 'ORGANISATION']);
    expect(audiencesFor(partnership, ministry)).toEqual([
      'PARTNERSHIP',
      'SIDE',
      'AUTHORITIES',
      'GROUP',
      'ORGANISATION',
    ]);
  });

  it('is no side for who has none', () => {
    expect(audiencesFor(proposed, joint)).toEqual(['PARTNERSHIP', 'GROUP', 'ORGANISATION']);
    expect(refuseThread(partnership, joint, 'DISCUSSION', 'SIDE')).toEqual({
      refusal: {
        code: 'AUDIENCE_UNFIT',
        path: ['audience', 'kind'],
        values: { offered: 'PARTNERSHIP, GROUP, ORGANISATION' },
      },
    });
  });

  it('is the partnership for an open point, which stands on an action that is proposed', () => {
    expect(refuseThread(proposed, eu, 'OPEN_POINT', 'PARTNERSHIP')).toBeUndefined();
    expect(code(refuseThread(proposed, eu, 'OPEN_POINT', 'SIDE'))).toBe('AUDIENCE_UNFIT');
    expect(code(refuseThread(draft, eu, 'OPEN_POINT', 'CIRCLE'))).toBe('WRONG_STATE');
    expect(code(refuseThread(partnership, eu, 'OPEN_POINT', 'PARTNERSHIP'))).toBe(
      'OPEN_POINT_WITHOUT_ACTION',
    );
  });
});

describe('A thread on an action', () => {
  it.each(actionStatuses)('%s: is opened in every state but WITHDRAWN', (status) => {
    const subject: ThreadSubject = { on: 'ACTION', status, inCircle: false };
    expect(code(refuseThread(subject, eu, 'DISCUSSION', 'PARTNERSHIP'))).toBe(
      status === 'WITHDRAWN' ? 'WRONG_STATE' : undefined,
    );
  });
});

describe('Comments', () => {
  it('stop with the resolution, except that they can be removed', () => {
    const resolved = { resolved: true, groupClosed: false };
    const closed = { resolved: false, groupClosed: true };
    expect([code(refuseComment(closed)), code(refuseEdit(closed, { removed: false }))]).toEqual([
      'GROUP_CLOSED',
      'GROUP_CLOSED',
    ]);
    expect(code(refuseComment(resolved))).toBe('THREAD_RESOLVED');
    expect(code(refuseEdit(resolved, { removed: false }))).toBe('THREAD_RESOLVED');
    expect(refuseRemoval({ removed: false })).toBeUndefined();
    expect(refuseComment({ resolved: false, groupClosed: false })).toBeUndefined();
  });

  it('are not edited, answered or removed again once removed', () => {
    const removed = { removed: true };
    expect(code(refuseEdit({ resolved: false, groupClosed: false }, removed))).toBe('COMMENT_REMOVED');
    expect(refuseReply(removed)).toEqual({ refusal: { code: 'COMMENT_REMOVED', path: ['replyTo'] } });
    expect(code(refuseRemoval(removed))).toBe('COMMENT_REMOVED');
    expect(refuseEdit({ resolved: false, groupClosed: false }, { removed: false })).toBeUndefined();
    expect(refuseReply(undefined)).toBeUndefined();
    expect(refuseReply({ removed: false })).toBeUndefined();
  });

  it('are written in a working language', () => {
    expect(refuseLanguage('kk', ['en', 'kk'])).toBeUndefined();
    expect(refuseLanguage('de', ['en', 'kk'])).toEqual({
      refusal: { code: 'LANGUAGE_UNKNOWN', path: ['language'], values: { language: 'de' } },
    });
  });

  it('stand one behind the other, also those of one instant', () => {
    const last = new Date('2026-11-23T08:00:00.000Z');
    const next = new Date('2026-11-23T08:00:00.001Z');
    expect(momentOfComment(last, last)).toEqual(next);
    expect(momentOfComment(new Date('2026-11-23T07:59:59.000Z'), last)).toEqual(next);
    expect(momentOfComment(new Date('2026-11-23T08:00:09.000Z'), last)).toEqual(
      new Date('2026-11-23T08:00:09.000Z'),
    );
  });
});

describe('An open point', () => {
  it('is marked as blocking once, while it is open; a discussion never', () => {
    expect(refuseBlocking(point)).toBeUndefined();
    expect(code(refuseBlocking({ ...point, blocking: true }))).toBe('ALREADY_BLOCKING');
    expect(code(refuseBlocking({ ...point, blocking: true, resolved: true }))).toBe('THREAD_RESOLVED');
    expect(code(refuseBlocking({ ...point, kind: 'DISCUSSION' }))).toBe('NOT_AN_OPEN_POINT');
  });

  it('is resolved by its opener alone, whatever side they are of', () => {
    for (const side of ['EU', null]) {
      expect(refuseResolving(point, { opener: true, side })).toBeUndefined();
      expect(resolvingLeadsTo(point, { opener: true, side }, ['EU', 'KZ'])).toBe('RESOLVED');
    }
  });

  it('is resolved by one focal point of each side, however many sides there are', () => {
    const by = { opener: false, side: 'KZ' };
    expect(resolvingLeadsTo(point, by, ['EU', 'KZ'])).toBe('ASSENTED');
    expect(resolvingLeadsTo({ ...point, assents: ['EU'] }, by, ['EU', 'KZ'])).toBe('RESOLVED');
    expect(resolvingLeadsTo({ ...point, assents: ['EU'] }, by, ['EU', 'KZ', 'UZ'])).toBe('ASSENTED');
    expect(resolvingLeadsTo({ ...point, assents: ['EU', 'UZ'] }, by, ['EU', 'KZ', 'UZ'])).toBe('RESOLVED');
  });

  it('takes one assent of a side, and none once it is resolved; a discussion takes none', () => {
    const by = { opener: false, side: 'EU' };
    expect(code(refuseResolving({ ...point, assents: ['EU'] }, by))).toBe('ALREADY_ASSENTED');
    expect(refuseResolving({ ...point, assents: ['KZ'] }, by)).toBeUndefined();
    expect(refuseResolving({ ...point, assents: ['EU'] }, { opener: true, side: 'EU' })).toBeUndefined();
    expect(code(refuseResolving({ ...point, resolved: true }, by))).toBe('THREAD_RESOLVED');
    expect(code(refuseResolving({ ...point, kind: 'DISCUSSION' }, by))).toBe('NOT_AN_OPEN_POINT');
  });
});
