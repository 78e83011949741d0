import { readFileSync } from 'node:fs';

/** Of Linux on all usual machines: `getconf CLK_TCK`. */
const TICKS_A_SECOND = 100;

/** What a process has used since it began, and holds now. Undefined where there is no /proc. */
export interface ProcessUse {
  readonly cpuSeconds: number;
  readonly bytes: number;
}

export function useOf(pid: number): ProcessUse | undefined {
  const cpuSeconds = cpuOf(pid);
  if (cpuSeconds === undefined) return undefined;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return { cpuSeconds, bytes: Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1_024 };
}

/** Seconds of CPU of a process; with those of its children that have ended. */
export function cpuOf(pid: number, andEnded = false): number | undefined {
  const fields = statOf(pid);
  const ticks = fields?.slice(11, andEnded ? 15 : 13).reduce((sum, field) => sum + Number(field), 0);
  return ticks === undefined ? undefined : ticks / TICKS_A_SECOND;
}

export const parentOf = (pid: number): number | undefined => {
  const fields = statOf(pid);
  return fields && Number(fields[1]);
};

/** The fields behind the name, which may itself have spaces and brackets. */
function statOf(pid: number): readonly string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
