import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * When the process began, in the system's own notation (Linux: clock ticks since boot, proc(5) field 22).
 * A number of a process is used again after its end; number and start together are not.
 * Undefined where there is no such process, or only the zombie of one.
 */
export function processStart(pid: number): string | undefined {
  return process.platform === 'linux' ? startFromProc(pid) : startFromPs(pid);
}

function startFromProc(pid: number): string | undefined {
  const stat = readOrUndefined(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The second field is the command in brackets and may itself hold blanks and brackets.
  const [state, ...rest] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return state === undefined || state === 'Z' || state === 'X' ? undefined : rest[18];
}

function startFromPs(pid: number): string | undefined {
  const found = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const [state, ...start] = (found.stdout ?? '').trim().split(/\s+/);
  return !state || state.startsWith('Z') ? undefined : start.join(' ');
}

/** Whether the process works in that folder (a real path); PostgreSQL's processes all work in their data folder. */
export function worksIn(pid: number, folder: string): boolean {
  if (process.platform === 'linux') {
    return readOrUndefined(() => readlinkSync(`/proc/${pid}/cwd`)) === folder;
  }
  const found = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return (found.stdout ?? '').includes(folder);
}

/** Every living process that works in that folder; none where the system has no /proc to ask. */
export function processesIn(folder: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && worksIn(pid, folder) && processStart(pid) !== undefined);
}

/** Sends a signal; a process that has just ended needs none. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (processStart(pid) !== undefined) throw error;
  }
}

/** Processes come and go while we look: what cannot be read is not there. */
function readOrUndefined(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
