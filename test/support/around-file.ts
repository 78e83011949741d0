import { afterAll, beforeAll, expect } from 'vitest';
import { clock } from './app.js';
import { strayBeside } from './kept-beside.js';
import { verifyWorker } from './verify-worker.js';

// Whichever files a worker had before: each begins on the same morning.
beforeAll(() => clock.set('2026-11-23T08:00:00.000Z'));

// Whatever a file's tests did: every leaf, frontier and root, and every approval, follows from what is stored.
afterAll(async () => {
  expect(await verifyWorker()).toEqual([]);
  // And so does all that is kept beside it, to be found by.
  expect(await strayBeside()).toEqual([]);
});
