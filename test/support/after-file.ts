import { afterAll, expect } from 'vitest';
import { verifyWorker } from './verify-worker.js';

// Whatever a file's tests did: every leaf, frontier and root, and every approval, follows from what is stored.
afterAll(async () => {
  expect(await verifyWorker()).toEqual([]);
});
