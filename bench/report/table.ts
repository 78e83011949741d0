import type { Figures, Spread } from './figures.ts';

/** Those that the others are measured by, where they are there. */
export const measures = ['limit', 'postgraphile'] as const;

const columns = ['workload', 'conn', 'target', 'req/s', 'p50 ms', 'p99 ms', 'CPU ms', 'DB ms', 'MB'];

export const ratio = ({ median, least, most }: Spread): string =>
  `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;

/** The figures as lines of text: each target's, and its requests a second divided by those of the limit and of the peer. */
export function tableOf(figures: readonly Figures[]): string {
  const others = measures.filter((name) => figures.some(({ ratioTo }) => ratioTo[name]));
  const rows = figures.map((one) => [
    one.workload,
    String(one.connections),
    one.target,
    one.requestsPerSecond.median.toFixed(0),
    one.p50.toFixed(2),
    one.p99.toFixed(2),
    one.cpuMilliseconds?.toFixed(3) ?? '',
    one.databaseMilliseconds?.toFixed(3) ?? '',
    one.megabytes?.toFixed(0) ?? '',
    ...others.map((name) => (one.ratioTo[name] ? ratio(one.ratioTo[name]) : '')),
  ]);
  const head = [...columns, ...others.map((name) => `÷ ${name}`)];
  const table = [head, ...rows];
  const widths = head.map((_, place) => Math.max(...table.map((row) => row[place]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, place) =>
        place === 0 || place === 2 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0),
      )
      .join('  ');
  return table.map(line).join('\n');
}
