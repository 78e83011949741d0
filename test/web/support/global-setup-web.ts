import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { startRun } from '../../support/global-setup.js';

/** The run's PostgreSQL, and the workspace as it is served: built anew where it has changed. */
export function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = spawnSync(process.execPath, ['tools/build.mjs', 'web'], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('The workspace could not be built.');
  return startRun(project);
}
