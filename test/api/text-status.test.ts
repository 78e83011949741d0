import { describe, expect, it } from 'vitest';
import { graphql } from '../support/graphql.js';
import { type Member, wholeText } from '../support/member.js';
import { world } from '../support/world.js';

const statuses = graphql(`
  query statusesOf($id: ID!) {
    node(id: $id) { ... on Action {
      texts { language status { ofRevision behind } }
      revisions(first: 5) { nodes { number texts { language status { ofRevision behind } } } }
    } }
  }
`);

async function statusesOf(member: Member, id: string) {
  const { node } = await member.asks(statuses, { id });
  if (!node || !('texts' in node)) throw new Error(`${member.name} sees no action`);
  const said = (texts: typeof node.texts) =>
    texts.map(
      ({ language, status: { ofRevision, behind } }) => `${language} ${ofRevision}${behind ? ' behind' : ''}`,
    );
  return { now: said(node.texts), ever: node.revisions.nodes.map(({ texts }) => said(texts)) };
}

const rewritten = (language: string, texts = wholeText.texts) =>
  texts.map((text) => (text.language === language ? { ...text, body: `${text.body} More.` } : text));

describe('the status of a text', () => {
  it('says of which revision each language is, and which is behind', async () => {
    const { eu } = await world();
    const id = await eu.contributor.drafts();
    const [one, other] = wholeText.texts.map(({ language }) => language);
    const english = rewritten('en');
    await eu.contributor.revises(id, { texts: english });
    const { now, ever } = await statusesOf(eu.contributor, id);
    expect([one, other]).toEqual(['en', 'kk']);
    expect(now).toEqual(['en 2', 'kk 1 behind']);
    expect(ever).toEqual([
      ['en 2', 'kk 1 behind'],
      ['en 1', 'kk 1'],
    ]);
    await eu.contributor.revises(id, { texts: rewritten('kk', english) });
    expect((await statusesOf(eu.contributor, id)).now).toEqual(['en 2', 'kk 2']);
  });

  it('tells who does not see the circle nothing of what was written there', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.revises(id, { texts: rewritten('en') });
    await eu.contributor.proposes(id);
    expect((await statusesOf(eu.contributor, id)).now).toEqual(['en 2', 'kk 1 behind']);
    expect(await statusesOf(kz.contributor, id)).toEqual({ now: ['en 2', 'kk 2'], ever: [['en 2', 'kk 2']] });
    await eu.contributor.revises(id, { texts: rewritten('en', rewritten('en')) });
    expect((await statusesOf(kz.contributor, id)).now).toEqual(['en 3', 'kk 2 behind']);
  });
});
