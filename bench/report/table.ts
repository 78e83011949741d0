import type { Figures, Spread } from './figures.ts';

const columns = ['workload', 'conn', 'target', 'req/s', 'p50 ms', 'p99 ms', 'CPU ms', 'MB', 'of the limit'];

const ratio = ({ median, least, most }: Spread): string =>
  `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;

/** The figures as lines of text. */
export function tableOf(figures: readonly Figures[]): string {
  const rows = figures.map((one) => [
    one.workload,
    String(one.connections),
    one.target,
    one.requestsPerSecond.median.toFixed(0),
    one.p50.toFixed(2),
    one.p99.toFixed(2),
    one.cpuMilliseconds?.toFixed(3) ?? '',
    one.megabytes?.toFixed(0) ?? '',
    one.ratioTo['limit'] ? ratio(one.ratioTo['limit']) : '',
  ]);
  const table = [columns, ...rows];
  const widths = columns.map((_, place) => Math.max(...table.map((row) => row[place]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, place) =>
        place === 0 || place === 2 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0),
      )
      .join('  ');
  return table.map(line).join('\n');
}
