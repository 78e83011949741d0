import { Clock } from '../platform/clock.js';

/** The clock of the loading: stands where the script sets it, and moves a millisecond at every look, so that what happens later is later. */
export class ScriptedClock extends Clock {
  private at = 0;

  now(): Date {
    this.at += 1;
    return new Date(this.at);
  }

  /** Never back: of two acts of one instant the second is later. */
  set(instant: Date): void {
    this.at = Math.max(this.at, instant.getTime());
  }
}
