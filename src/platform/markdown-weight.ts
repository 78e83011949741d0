/** Lines of a text, and signs that may be marks: more has no text that people read, 20,000 code points long at most. */
const MOST_LINES = 2_000;
const MOST_MARKS = 4_000;
/** Lines times how deep the deepest is inside quotations and lists, and lines times columns of a table. */
const MOST_DEEP = 20_000;
const MOST_CELLS = 20_000;

/** What a line begins with that opens a quotation or a list. */
const openings = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const opening = />|[-+*]|\d+[.)]/g;

/**
 * Whether a text has so many marks of Markdown that to render it would keep the server from everything else: it takes time by
 * the square of brackets without an end, and by lines times the quotations they may belong to.
 */
export function isHeavy(text: string): boolean {
  const lines = text.split('\n');
  if (lines.length > MOST_LINES || count(text, /[[\]!*_`<>&\\|~@:]/g) > MOST_MARKS) return true;
  const deepest = most(lines, (line) => count(openings.exec(line)?.[0] ?? '', opening));
  const widest = most(lines, (line) => count(line, /\|/g));
  return deepest * lines.length > MOST_DEEP || widest * lines.length > MOST_CELLS;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const most = (lines: readonly string[], of: (line: string) => number): number =>
  lines.reduce((so, line) => Math.max(so, of(line)), 0);
