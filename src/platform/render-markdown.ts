import markdownIt from 'markdown-it';
import { isHeavy } from './markdown-weight.js';

/** Headings of a text stand below those of the page that shows it, whose are `h1` and `h2`. */
const HEADINGS_BELOW = 2;

/** `@[label](id)`, as `domain/mention.ts` reads it. */
const mention = /@\[([^[\]`\n]{1,200})\]\([A-Za-z0-9_-]{1,64}\)/y;

const renderer = markdownIt({ html: false, linkify: true });
renderer.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
renderer.validateLink = (address) => /^(https?:\/\/|mailto:)/i.test(address.trim());

renderer.inline.ruler.before('link', 'mention', (state, silent) => {
  mention.lastIndex = state.pos;
  const [whole, label] = mention.exec(state.src) ?? [];
  if (whole === undefined || label === undefined) return false;
  if (!silent) state.push('mention', '', 0).content = label;
  state.pos += whole.length;
  return true;
});

const { rules, utils } = { rules: renderer.renderer.rules, utils: renderer.utils };
rules['mention'] = (tokens, at) =>
  `<span class="mention">@${utils.escapeHtml(tokens[at]?.content ?? '')}</span>`;

rules['link_open'] = (tokens, at, options, _env, self) => {
  tokens[at]?.attrSet('rel', 'nofollow noopener noreferrer');
  return self.renderToken(tokens, at, options);
};

// A picture would be loaded from elsewhere and tell there who reads: it is a link to itself.
rules['image'] = (tokens, at, options, env, self) => {
  const image = tokens[at];
  const source = String(image?.attrGet('src') ?? '');
  const words = self.renderInlineAsText(image?.children ?? [], options, env) || source;
  return `<a href="${utils.escapeHtml(source)}" rel="nofollow noopener noreferrer">${utils.escapeHtml(words)}</a>`;
};

for (const side of ['heading_open', 'heading_close'])
  rules[side] = (tokens, at, options, _env, self) => {
    const heading = tokens[at];
    if (heading) heading.tag = `h${Math.min(6, Number(heading.tag.slice(1)) + HEADINGS_BELOW)}`;
    return self.renderToken(tokens, at, options);
  };

/** A text as it was typed. */
const asTyped = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${utils.escapeHtml(paragraph).replaceAll('\n', '<br>\n')}</p>\n`)
    .join('');

/** Characters of all texts that are remembered, with what they have become. */
const MOST_KNOWN = 8_000_000;
const known = new Map<string, string>();
let length = 0;

/**
 * A person's Markdown (CommonMark with tables) as HTML that may be put into a page: no markup of theirs, links to http,
 * https and mailto alone, nothing that loads by itself. Headings begin at `h3`. A text that is nothing but marks stands as it
 * was typed. Who reads it makes no difference, so that it is rendered once for many.
 */
export function renderMarkdown(text: string): string {
  const before = known.get(text);
  const html = before ?? (isHeavy(text) ? asTyped(text) : renderer.render(text));
  known.delete(text);
  known.set(text, html);
  if (before === undefined) length += text.length + html.length;
  for (const [eldest, its] of known) {
    if (length <= MOST_KNOWN) break;
    known.delete(eldest);
    length -= eldest.length + its.length;
  }
  return html;
}
