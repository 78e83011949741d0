/** Where the time comes from: the system's clock, a script's while the sample is loaded, a test's. */
export abstract class Clock {
  abstract now(): Date;
}

/** The system's clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
