import { describe, expect, it } from 'vitest';
import { type Audience, reachesFurther } from '../discussion/audience';
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
  it('is asked about where others would read it', () => {
    const ofSide = { key: 'SIDE EU', kind: 'SIDE' } as const;
    expect(reachesFurther(ofSide, audience('PARTNERSHIP'))).toBe(true);
    expect(reachesFurther(ofSide, audience('GROUP'))).toBe(true);
    expect(reachesFurther(ofSide, audience('SIDE', 'EU'))).toBe(false);
    expect(reachesFurther({ key: 'ORGANISATION o', kind: 'ORGANISATION' }, audience('SIDE', 'EU'))).toBe(
      true,
    );
    expect(reachesFurther({ key: 'AUTHORITIES EU', kind: 'AUTHORITIES' }, audience('SIDE', 'EU'))).toBe(true);
  });

  it('is not where they read it anyway', () => {
    const ofSide = { key: 'SIDE EU', kind: 'SIDE' } as const;
    expect(reachesFurther(ofSide, audience('AUTHORITIES', 'EU'))).toBe(false);
    expect(reachesFurther(ofSide, audience('ORGANISATION'))).toBe(false);
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
