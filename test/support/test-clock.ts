import { Clock } from '../../src/platform/clock.js';

const WORKING_MORNING = Date.parse('2026-11-23T08:00:00.000Z');

/** A clock that moves one millisecond at every look, so that what happens later is later, and as far as a test moves it. */
export class TestClock extends Clock {
  private at = WORKING_MORNING;

  now(): Date {
    this.at += 1;
    return new Date(this.at);
  }

  /** To an instant, RFC 3339. */
  set(instant: string): void {
    this.at = Date.parse(instant);
  }

  /** By so many minutes. */
  advance(minutes: number): void {
    this.at += minutes * 60_000;
  }
}
