import { setTimeout as pause } from 'node:timers/promises';

/** Waits until `holds` answers true, looking every 10 ms; false where `milliseconds` went by first. */
export async function until(holds: () => boolean, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (!holds()) {
    if (performance.now() > deadline) return false;
    await pause(10);
  }
  return true;
}
