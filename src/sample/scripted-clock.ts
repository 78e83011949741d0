import { Clock } from '../platform/clock.js';

/** The clock of the loading: stands where the script sets it, and moves a millisecond at every look, so that what happens later is later. */
export class ScriptedClock extends Clock {
  private at = 0;

  now(): Date {
    this.at += 1;
    return new Date(this.at);
  }

  set(instant: Date): void {
    this.at = instant.getTime();
  }
}
