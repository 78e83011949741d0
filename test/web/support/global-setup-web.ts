import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startRun } from '../../support/global-setup.js';

const made = 'dist/web/index.en.html';

/** The run's PostgreSQL, and the workspace as it is served: built anew where a source is younger. */
export function setup(project: TestProject): Promise<() => Promise<void>> {
  const since = existsSync(made) ? statSync(made).mtimeMs : 0;
  const sources = globSync('web/**/*.{ts,tsx,css,html,svg}').concat('package-lock.json');
  if (sources.some((source) => statSync(source).mtimeMs > since)) {
    const built = spawnSync(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'error'],
      { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
    );
    if (built.status !== 0) throw new Error('The workspace could not be built.');
  }
  return startRun(project);
}
