import { describe, expect, it } from 'vitest';
import { type Audience, reachesFurther, readershipOf } from '../discussion/audience';
import { furthestFrom } from '../discussion/furthest-from';
import type { Shown } from '../discussion/passages';
import { type BesideThread, placedIn } from '../discussion/placed';
import { restOf } from '../discussion/rest-of';

const audience = (kind: Audience['kind'], side: string | null = null): Audience => ({
  kind,
  side,
  readerCount: 3,
  organisation: null,
  group: null,
});

describe('what is typed while a comment is on its way', () => {
  it('stays: what stands behind it, or all of it where it was changed', () => {
    expect(restOf('We agree.', 'We agree.', false)).toBe('');
    expect(restOf('We agree.', 'We agree. And pay.', false)).toBe('And pay.');
    expect(restOf('We agree.', 'We do not agree.', false)).toBe('We do not agree.');
  });

  it('is the whole next text where one takes the place of another', () => {
    expect(restOf('We agree.', 'We agree.', true)).toBe('');
    expect(restOf('We agree.', 'We agree. And pay.', true)).toBe('We agree. And pay.');
  });
});

describe('a text taken from one discussion to another', () => {
  const here = { slug: 'eu-kz', seat: 'EU ministry' };
  const of = (kind: Audience['kind'], side: string | null = null, at = here) =>
    readershipOf(audience(kind, side), at);

  it('is asked about where others would read it', () => {
    const ofSide = of('SIDE', 'EU');
    expect(reachesFurther(ofSide, of('PARTNERSHIP'))).toBe(true);
    expect(reachesFurther(ofSide, of('GROUP'))).toBe(true);
    expect(reachesFurther(ofSide, of('SIDE', 'EU'))).toBe(false);
    expect(reachesFurther(of('ORGANISATION'), of('SIDE', 'EU'))).toBe(true);
    expect(reachesFurther(of('AUTHORITIES', 'EU'), of('SIDE', 'EU'))).toBe(true);
    expect(reachesFurther(ofSide, of('AUTHORITIES', 'KZ'))).toBe(true);
  });

  it('is not where they read it anyway', () => {
    expect(reachesFurther(of('SIDE', 'EU'), of('AUTHORITIES', 'EU'))).toBe(false);
    expect(reachesFurther(of('SIDE', 'EU'), of('ORGANISATION'))).toBe(false);
    expect(reachesFurther(of('PARTNERSHIP'), of('SIDE', 'EU'))).toBe(false);
  });

  it('is of another partnership whatever its readers are called there', () => {
    const there = { slug: 'eu-mn', seat: 'EU ministry' };
    for (const [kind, side] of [
      ['SIDE', 'EU'],
      ['PARTNERSHIP', null],
      ['ORGANISATION', null],
    ] as const)
      expect(reachesFurther(of(kind, side, there), of(kind, side))).toBe(true);
  });

  it('is asked about among an organisation that is not the one of the seat it was read in', () => {
    const there = { ...here, seat: 'EU bank' };
    expect(reachesFurther(of('SIDE', 'EU', there), of('ORGANISATION'))).toBe(true);
    expect(reachesFurther(of('SIDE', 'EU', there), of('SIDE', 'EU'))).toBe(false);
    expect(reachesFurther(of('PARTNERSHIP', null, there), of('ORGANISATION'))).toBe(false);
  });
});

describe('how far somebody has read', () => {
  const said = (minute: number) => ({ createdAt: `2026-03-02T09:0${minute}:00Z` });

  it('is the last comment that is in sight, in whatever order they came there', () => {
    expect(furthestFrom(said(2), [said(3), said(4), said(1)])).toEqual(said(4));
    expect(furthestFrom(said(2), [said(2)])).toEqual(said(2));
  });

  it('is nothing new above the first unread one, nor where no comment is in sight', () => {
    expect(furthestFrom(said(2), [said(0), said(1)])).toBeUndefined();
    expect(furthestFrom(said(2), [])).toBeUndefined();
  });
});

/** A thread on a place of the body in a language. */
const on = (id: string, language: string, start: number): BesideThread => ({
  id,
  kind: 'DISCUSSION',
  title: id,
  language,
  blocking: false,
  resolvedAt: null,
  resolution: null,
  commentCount: 1,
  unreadCount: 0,
  lastCommentAt: '2026-03-02T09:00:00Z',
  firstUnread: null,
  audience: audience('PARTNERSHIP'),
  action: null,
  round: null,
  roadmap: null,
  assents: [],
  viewerWatches: { level: 'MENTIONS' },
  viewerCan: [],
  anchor: { state: 'EXACT', language, field: 'BODY', start, end: start + 1, quote: 'x' },
  comments: { nodes: [] },
});
const text = (language: string, source: string): Shown => ({ field: 'BODY', language, source, elements: [] });

describe('threads beside a text', () => {
  const [english, russian] = [text('en', 'One.\n\nTwo.'), text('ru', 'Один.\n\nДва.')];
  const threads = [on('d', 'ru', 7), on('b', 'ru', 0), on('c', 'en', 6), on('a', 'en', 0)];

  it('stand in its order, those of languages side by side paragraph by paragraph', () => {
    expect(placedIn([english, russian], threads).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('stand there only where their language is shown', () => {
    expect(placedIn([russian], threads).map(({ id }) => id)).toEqual(['b', 'd']);
  });
});
