import { describe, expect, it } from 'vitest';
import { KnownViewers } from '../../src/access/known-viewers.js';

const viewer = (session: string, audiences: number) => ({
  user: session,
  session,
  administrator: false,
  acting: null,
  audiences: Array.from({ length: audiences }, (_, index) => index),
});

/** Which of these sessions are known. */
const known = (viewers: KnownViewers, sessions: readonly string[]) =>
  sessions.filter((session) => viewers.of(session, undefined));

describe('the viewers that an instance remembers', () => {
  it('are so many: the one asked for least recently is forgotten', () => {
    const viewers = new KnownViewers(2, 100);
    for (const session of ['first', 'second']) viewers.keep(session, undefined, viewer(session, 1));
    viewers.of('first', undefined);
    viewers.keep('third', undefined, viewer('third', 1));
    expect(known(viewers, ['first', 'second', 'third'])).toEqual(['first', 'third']);
  });

  it('hold so many audiences together, whoever they are', () => {
    const viewers = new KnownViewers(100, 10);
    for (const session of ['first', 'second', 'third']) viewers.keep(session, undefined, viewer(session, 4));
    expect(known(viewers, ['first', 'second', 'third'])).toEqual(['second', 'third']);
    // Found again with fewer, and gone: their places are free.
    viewers.keep('second', undefined, viewer('second', 1));
    viewers.keep('third', undefined, undefined);
    viewers.keep('fourth', undefined, viewer('fourth', 9));
    expect(known(viewers, ['second', 'third', 'fourth'])).toEqual(['second', 'fourth']);
    viewers.keep('fifth', undefined, viewer('fifth', 11));
    expect(known(viewers, ['second', 'fourth', 'fifth'])).toEqual([]);
  });
});
