import markdownIt from 'markdown-it';

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

/**
 * A person's Markdown (CommonMark with tables) as HTML that may be put into a page: no markup of theirs, links to http,
 * https and mailto alone, nothing that loads by itself. Headings begin at `h3`.
 */
export const renderMarkdown = (text: string): string => renderer.render(text);
