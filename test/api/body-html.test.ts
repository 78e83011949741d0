import { describe, expect, it } from 'vitest';
import { edits, opens, posts, proposed, removes } from '../support/discussion.js';
import { graphql } from '../support/graphql.js';
import { wholeText } from '../support/member.js';
import { world } from '../support/world.js';

const rendered = graphql(`
  query rendered($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Action { texts { language bodyHtml } }
      ... on Comment { body bodyHtml versions { bodyHtml } }
    }
  }
`);

describe('bodyHtml', () => {
  it('is the text of an action in each language', async () => {
    const { eu } = await world();
    const texts = wholeText.texts.map((text) => ({
      ...text,
      body: `## ${text.language}

To build <it>.`,
    }));
    const id = await eu.contributor.drafts({ texts });
    const { nodes } = await eu.contributor.asks(rendered, { ids: [id] });
    expect(nodes[0]).toMatchObject({
      texts: texts.map(({ language }) => ({
        language,
        bodyHtml: `<h4>${language}</h4>
<p>To build &lt;it&gt;.</p>
`,
      })),
    });
  });

  it('is what a comment says and said before, and goes with it', async () => {
    const { eu } = await world();
    const { thread } = await opens(eu.contributor, await proposed(eu.contributor));
    const comment = await posts(eu.approver, thread);
    await edits(eu.approver, comment, 'A **word**.');
    const read = async () => (await eu.contributor.asks(rendered, { ids: [comment] })).nodes[0];
    expect(await read()).toMatchObject({
      bodyHtml: '<p>A <strong>word</strong>.</p>\n',
      versions: [{ bodyHtml: expect.stringMatching(/^<p>.+<\/p>\n$/) }],
    });
    await removes(eu.approver, comment);
    expect(await read()).toMatchObject({ body: null, bodyHtml: null, versions: [] });
  });
});
