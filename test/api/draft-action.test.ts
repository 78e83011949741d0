import { describe, expect, it } from 'vitest';
import { graphql } from '../support/graphql.js';
import { world } from '../support/world.js';

const draft = graphql(`
  mutation draftAction($input: DraftActionInput!) {
    draftAction(input: $input) {
      action { id reference status revision title(locale: "kk") { text locale } }
      refusal { code path }
    }
  }
`);

describe('draftAction', () => {
  it('begins an action in its circle', async () => {
    const { eu } = await world();
    const { draftAction } = await eu.contributor.asks(draft, {
      input: { content: { texts: [{ language: 'en', title: 'Lithium from brines' }] } },
    });
    expect(draftAction.refusal).toBeNull();
    expect(draftAction.action).toMatchObject({
      reference: null,
      status: 'DRAFT',
      revision: 1,
      title: { text: 'Lithium from brines', locale: 'en' },
    });
  });
});
