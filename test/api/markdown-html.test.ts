import { describe, expect, it } from 'vitest';
import { graphql } from '../support/graphql.js';
import { wholeText } from '../support/member.js';
import { world } from '../support/world.js';

const preview = graphql('query preview($text: Markdown!) { markdownHtml(text: $text) }');
const written = graphql(`
  query written($ids: [ID!]!) { nodes(ids: $ids) { ... on Action { texts { language bodyHtml } } } }
`);
const times = (most: number) =>
  `query ($text: Markdown!) { ${Array.from({ length: most }, (_, n) => `p${n}: markdownHtml(text: $text)`).join(' ')} }`;

const body =
  '## Where\n\nSee [the page](https://example.org), not <script>alert(1)</script>.\n\n- one\n- two\n';

describe('markdownHtml', () => {
  it('is of a text that is being written what bodyHtml is of it afterwards', async () => {
    const { eu } = await world();
    const { markdownHtml } = await eu.contributor.asks(preview, { text: body });
    expect(markdownHtml).toContain('<h4>Where</h4>');
    expect(markdownHtml).toContain('&lt;script&gt;');
    const texts = wholeText.texts.map((text) => ({ ...text, body }));
    const id = await eu.contributor.drafts({ texts });
    const { nodes } = await eu.contributor.asks(written, { ids: [id] });
    expect(nodes[0]).toMatchObject({
      texts: texts.map(({ language }) => ({ language, bodyHtml: markdownHtml })),
    });
  });

  it('takes no more than a body may have', async () => {
    const { eu } = await world();
    const { markdownHtml } = await eu.observer.asks(preview, { text: 'a'.repeat(20_000) });
    expect(markdownHtml).toHaveLength('<p></p>\n'.length + 20_000);
    const { errors } = await eu.observer.tries(preview, { text: 'a'.repeat(20_001) });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is asked for at most three times in a request', async () => {
    const { eu } = await world();
    const three = await eu.observer.writes(times(3), { text: body });
    expect(three.errors).toEqual([]);
    const four = await eu.observer.writes(times(4), { text: body });
    expect(four.errors[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
  });
});
