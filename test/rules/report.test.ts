import { describe, expect, it } from 'vitest';
import { refuseDismissal, refuseReport, refuseUnread } from '../../src/domain/report.js';

const code = (refused: ReturnType<typeof refuseReport>) => refused?.refusal.code;
const standing = { own: false, removed: false, reported: false };

describe('a report of a comment', () => {
  it('is of somebody else’s, that stands, once', () => {
    expect(refuseReport(standing)).toBeUndefined();
    expect(code(refuseReport({ ...standing, own: true }))).toBe('OWN_COMMENT');
    expect(code(refuseReport({ ...standing, removed: true }))).toBe('COMMENT_REMOVED');
    expect(code(refuseReport({ ...standing, reported: true }))).toBe('ALREADY_REPORTED');
  });

  it('of a removed comment is refused for that, whoever had reported it: nothing waits any more', () => {
    expect(code(refuseReport({ own: false, removed: true, reported: true }))).toBe('COMMENT_REMOVED');
  });

  it('is for somebody who can settle it, and dismissed only while it is open', () => {
    expect(refuseUnread(true)).toBeUndefined();
    expect(code(refuseUnread(false))).toBe('NOBODY_TO_SETTLE');
    expect(refuseDismissal(true)).toBeUndefined();
    expect(code(refuseDismissal(false))).toBe('NO_REPORTS');
  });
});
