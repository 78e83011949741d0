import { describe, expect, it } from 'vitest';
import { entriesOf, uuidOf } from '../support/action-log.js';
import { owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import { given, wholeText } from '../support/member.js';
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
    const id = given(draftAction.action, draftAction.refusal).id;
    const { digest, leads } = await eu.colleague.reads(id);
    expect(leads).toMatchObject([
      { side: 'EU', confirmed: true, organisation: { id: eu.contributor.organisation } },
    ]);
    expect(await entriesOf(id)).toEqual([
      { log: 'CIRCLE', kind: 'action.drafted', role: 'CONTRIBUTOR', data: { revision: 1, digest } },
    ]);
  });

  it('is there for its circle alone', async () => {
    const { eu, everybody } = await world();
    const id = await eu.contributor.drafts();
    for (const member of everybody) {
      expect(await member.sees(id), member.name).toBe(member.organisation === eu.contributor.organisation);
    }
  });

  it.each([
    [{ texts: [{ language: 'fr', title: 'Graphite' }] }, 'LANGUAGE_UNKNOWN'],
    [{ texts: [...wholeText.texts, ...wholeText.texts] }, 'LANGUAGE_TWICE'],
    [{ area: 'fisheries' }, 'CODE_UNKNOWN'],
    [{ startsOn: '2029-01-01' }, 'DATES_REVERSED'],
  ])('refuses what the partnership does not know (%#)', async (over, code) => {
    const { eu, partnership } = await world();
    const content = { ...wholeText, ...over };
    const { draftAction } = await eu.contributor.asks(draft, { input: { content } });
    expect(draftAction).toMatchObject({ action: null, refusal: { code } });
    const { rows } = await owner.query('select 1 from action where partnership_id = $1', [partnership]);
    expect(rows).toEqual([]);
  });

  it('is for contributors of accredited organisations of a side', async () => {
    const { eu, kz, jointContributor } = await world();
    await owner.query(`update organisation set status = 'PENDING' where id = $1`, [
      uuidOf(kz.rival.organisation),
    ]);
    for (const member of [eu.observer, eu.approver, eu.focalPoint, kz.rival, jointContributor]) {
      const { errors } = await member.tries(draft, { input: { content: wholeText } });
      expect(errors[0]?.extensions.code, member.name).toBe('FORBIDDEN');
    }
  });

  it('takes no content without a version', async () => {
    const { eu } = await world();
    const { errors } = await eu.contributor.tries(draft, { input: { content: { texts: [] } } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['content', 'texts'] });
  });
});
