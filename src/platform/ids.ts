import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { Clock } from './clock.js';

/** Where ids and salts come from. Ids are UUIDv7 of the clock's time, so they sort as they were made. */
export class Ids {
  constructor(private readonly clock: Clock) {}

  next(): string {
    return v7({ msecs: this.clock.now().getTime() });
  }

  /** 32 random bytes: what makes a log's leaf say nothing about its entry. */
  salt(): Buffer {
    return randomBytes(32);
  }
}
