import { type Refused, refuse } from './refusal.js';

/** How many different things one comment may mention. */
const mostMentions = 50;

/** What is mentioned, as the text says it: `@[label](id)`. Nothing holds the label to the truth. */
export interface Mention {
  readonly label: string;
  /** A global id, if it is one. */
  readonly id: string;
}

/**
 * The mentions of a Markdown text, each thing once, in the order of their first places. What stands in a code span or a
 * fenced block is code (CommonMark 0.31, 4.5 and 6.1). Takes time in proportion to the text, whatever it is.
 */
export function mentionsIn(markdown: string): Mention[] {
  const byId = new Map<string, Mention>();
  for (const paragraph of paragraphsIn(markdown))
    for (const mention of inParagraph(paragraph)) if (!byId.has(mention.id)) byId.set(mention.id, mention);
  return [...byId.values()];
}

/** Refuses more mentions than a comment may have. */
export function refuseMentions(mentions: readonly Mention[]): Refused | undefined {
  return mentions.length > mostMentions
    ? refuse('MENTIONS_TOO_MANY', ['body'], { most: mostMentions })
    : undefined;
}

/** Refuses to mention who cannot read the thread, by the label that the text gives them. */
export function refuseOutside(
  mentions: readonly (Mention & { readonly inside: boolean })[],
): Refused | undefined {
  const outside = mentions.find(({ inside }) => !inside);
  return outside && refuse('MENTION_OUTSIDE', ['body'], { label: outside.label });
}

/** The text between blank lines, which no code span goes beyond, without fenced blocks. */
function paragraphsIn(markdown: string): string[] {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  let fence: string | undefined;
  for (const line of [...markdown.split(/\r\n|\n|\r/), '']) {
    const marks = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (marks?.startsWith(fence) && line.trim() === marks) fence = undefined;
      continue;
    }
    fence = marks;
    if (fence === undefined && line.trim() !== '') lines.push(line);
    else {
      paragraphs.push(lines.join('\n'));
      lines = [];
    }
  }
  return paragraphs;
}

// A label is bounded, so that a text of nothing but `@[` is not read again from each of them.
const tokens = /(`+)|(?<!\\)@\[([^[\]`\n]{1,200})\]\(([A-Za-z0-9_-]{1,64})\)/g;

function inParagraph(paragraph: string): Mention[] {
  const found = [...paragraph.matchAll(tokens)].map(([, ticks, label, id]) => ({ ticks, label, id }));
  // A code span ends at the next run of as many backticks; where there is none the run is text.
  const ends = new Map<string, number>();
  const endOf = found.map(() => -1);
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const ticks = found[at]?.ticks;
    if (ticks === undefined) continue;
    endOf[at] = ends.get(ticks) ?? -1;
    ends.set(ticks, at);
  }
  const mentions: Mention[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const { label, id } = found[at] ?? {};
    if (label !== undefined && id !== undefined) mentions.push({ label, id });
    else at = Math.max(at, endOf[at] ?? -1);
  }
  return mentions;
}
