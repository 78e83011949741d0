import type { Figures } from './figures.ts';
import { measures, ratio } from './table.ts';

const [LABEL, BAR, TOLD, LINE, GAP] = [130, 420, 580, 20, 14];
const colours = ['#8a8f98', '#1f6feb', '#c4622d'];
const [LIMIT] = measures;

const text = (x: number, y: number, told: string, more = ''): string =>
  `<text x="${x}" y="${y}" ${more}>${told.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;

/**
 * Bars of requests a second as a part of the limit's, a line from the worst round to the best, and beside each bar what
 * it stands for: an SVG that reads on white and on black.
 */
export function plotOf(figures: readonly Figures[], notes: readonly string[]): string {
  const targets = [...new Set(figures.map(({ target }) => target))];
  const most = Math.max(1, ...figures.map((one) => one.ratioTo[LIMIT]?.most ?? 1));
  const wide = (ratio: number) => (ratio / most) * BAR;
  const drawn: string[] = [];
  let y = 24;
  for (const connections of new Set(figures.map((one) => one.connections))) {
    drawn.push(
      text(0, y, `${connections} ${connections === 1 ? 'connection' : 'connections'}`, 'class="head"'),
    );
    y += GAP;
    const here = figures.filter((one) => one.connections === connections);
    for (const workload of new Set(here.map((one) => one.workload))) {
      drawn.push(text(0, y + LINE - 5, workload));
      for (const one of here.filter((figure) => figure.workload === workload)) {
        drawn.push(bar(one, y, colours[targets.indexOf(one.target)] ?? '#888', wide));
        y += LINE;
      }
      y += GAP;
    }
    y += LINE;
  }
  const bottom = y - LINE;
  for (const note of notes) {
    drawn.push(text(0, y, note));
    y += LINE;
  }
  const width = LABEL + BAR + TOLD;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}">
<style>text { font: 12px system-ui, sans-serif; fill: #777 } .head { font-weight: bold }</style>
<line x1="${LABEL + wide(1)}" y1="${24 + GAP / 2}" x2="${LABEL + wide(1)}" y2="${bottom}" stroke="#777" stroke-dasharray="3"/>
${drawn.join('\n')}
</svg>
`;
}

function bar(one: Figures, y: number, colour: string, wide: (ratio: number) => number): string {
  const { median, least, most } = one.ratioTo[LIMIT] ?? { median: 1, least: 1, most: 1 };
  const middle = y + LINE / 2;
  const ratios = measures.flatMap((name) => {
    const to = one.ratioTo[name];
    return to ? [`${ratio(to)} of ${name}`] : [];
  });
  const speed = `${one.target}: ${one.requestsPerSecond.median.toFixed(0)}/s, p99 ${one.p99.toFixed(1)} ms`;
  const told = [speed, ...ratios].join(', ');
  return [
    `<rect x="${LABEL}" y="${y + 2}" width="${wide(median).toFixed(1)}" height="${LINE - 4}" fill="${colour}"/>`,
    `<line x1="${(LABEL + wide(least)).toFixed(1)}" y1="${middle}" x2="${(LABEL + wide(most)).toFixed(1)}" y2="${middle}" stroke="#777"/>`,
    text(LABEL + BAR + 8, middle + 4, told),
  ].join('');
}
