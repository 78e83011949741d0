import { describe, expect, it } from 'vitest';
import { graphql } from '../support/graphql.js';
import { type Member, wholeText } from '../support/member.js';
import { world } from '../support/world.js';

const whole = graphql(`
  query wholeAction($id: ID!) {
    node(id: $id) {
      __typename
      ... on Action {
        id reference status revision digest firstSide reasons threadCount lookingForLead proposedAt
        title { text locale } summary { text locale } body { text locale } expectedResult
        texts { language title summary body equal }
        area { code name { text } } valueChains { code } materials policyLinks startsOn endsOn
        budget { label amount currency }
        leads { side confirmed confirmedAt organisation { name } }
        offers { state side organisation { name } answeredAt }
        currentRevision { number organisation { name } author { user { name } roles } area { code } materials title { text } }
      }
    }
  }
`);
const byReference = graphql(
  `query byReference($reference: String!) { action(reference: $reference) { id } }`,
);
const localised = graphql(`
  query localised($id: ID!) {
    node(id: $id) { ... on Action {
      own: title { text locale } asked: title(locale: "kk") { text locale } missing: title(locale: "de") { text locale }
      body { locale } summary(locale: "ru") { locale }
    } }
  }
`);

async function read(member: Member, id: string) {
  const { node } = await member.asks(whole, { id });
  if (node?.__typename !== 'Action') throw new Error(`${member.name} sees no action`);
  return node;
}

describe('an action', () => {
  it('says all that its current revision says', async () => {
    const { eu } = await world();
    const [en, kk] = wholeText.texts;
    if (!en || !kk) throw new Error('no texts');
    const ru = { language: 'ru', title: 'Графитовая линия', summary: 'Линия.', body: 'Две части.' };
    const id = await eu.contributor.drafts({ texts: [ru, en, kk], materials: ['lithium', 'graphite'] });
    expect(await read(eu.contributor, id)).toMatchObject({
      id,
      reference: null,
      status: 'DRAFT',
      revision: 1,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      firstSide: 'EU',
      reasons: null,
      threadCount: 0,
      lookingForLead: ['KZ'],
      proposedAt: null,
      expectedResult: wholeText.expectedResult,
      texts: [
        { ...en, equal: true },
        { ...kk, equal: true },
        { ...ru, equal: false },
      ],
      area: { code: 'integration', name: { text: 'Integration' } },
      valueChains: [{ code: 'batteries' }],
      materials: ['graphite', 'lithium'],
      policyLinks: wholeText.policyLinks,
      startsOn: '2027-01-01',
      endsOn: '2028-12-31',
      budget: [{ label: 'Plant', amount: '1500000.5', currency: 'EUR' }],
      leads: [
        {
          side: 'EU',
          confirmed: true,
          confirmedAt: expect.any(String),
          organisation: { name: 'EU company' },
        },
      ],
      offers: [],
      currentRevision: {
        number: 1,
        organisation: { name: 'EU company' },
        author: { user: { name: 'EU contributor' }, roles: ['CONTRIBUTOR'] },
        area: { code: 'integration' },
        materials: ['graphite', 'lithium'],
      },
    });
  });

  it('says null and nothing where nothing was said', async () => {
    const { eu } = await world();
    const bare = { language: 'en', title: 'Bare' };
    const { draftAction } = await eu.contributor.asks(
      graphql(`mutation bare($input: DraftActionInput!) { draftAction(input: $input) { action { id } } }`),
      { input: { content: { texts: [bare] } } },
    );
    expect(await read(eu.contributor, draftAction.action?.id ?? '')).toMatchObject({
      summary: null,
      body: null,
      expectedResult: null,
      area: null,
      valueChains: [],
      materials: [],
      policyLinks: [],
      startsOn: null,
      endsOn: null,
      budget: [],
    });
  });

  it('shows its leads, what they confirmed, who offers, and who is looked for', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.proposes(id);
    const offer = await kz.contributor.offers(id);
    expect((await read(eu.observer, id)).offers).toEqual([
      { state: 'OPEN', side: 'KZ', organisation: { name: 'KZ company' }, answeredAt: null },
    ]);
    await eu.contributor.answers(offer, true);
    const led = await read(kz.observer, id);
    expect(led.lookingForLead).toEqual([]);
    expect(led.leads.map(({ side, organisation }) => [side, organisation.name])).toEqual([
      ['EU', 'EU company'],
      ['KZ', 'KZ company'],
    ]);
    await kz.contributor.confirms(id);
    await eu.contributor.revises(id);
    const lapsed = (await read(kz.observer, id)).leads.find(({ side }) => side === 'KZ');
    expect(lapsed).toMatchObject({ confirmed: false, confirmedAt: null });
  });

  it('is found by its reference in the own partnership alone; unknown and hidden are the same', async () => {
    const { eu, kz } = await world();
    const other = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.proposes(id);
    const { reference } = await read(eu.contributor, id);
    expect(await kz.observer.asks(byReference, { reference: reference ?? '' })).toEqual({ action: { id } });
    const foreign = await other.eu.contributor.tries(byReference, { reference: reference ?? '' });
    const unknown = await other.eu.contributor.tries(byReference, { reference: 'EU-KZ/1999/001' });
    expect(foreign.data).toEqual({ action: null });
    expect(foreign.data).toEqual(unknown.data);
  });

  it('speaks the language asked for, then the one accepted, then the first there is', async () => {
    const { eu } = await world();
    const id = await eu.contributor.drafts();
    const inLanguage = async (accept: string) =>
      (await eu.contributor.tries(localised, { id }, { 'accept-language': accept })).data?.node;
    const [en, kk] = wholeText.texts.map(({ title: text, language: locale }) => ({ text, locale }));
    expect(await inLanguage('kk, en;q=0.5')).toEqual({
      own: kk,
      asked: kk,
      missing: kk,
      body: { locale: 'kk' },
      summary: { locale: 'kk' },
    });
    expect(await inLanguage('de, en;q=0.5')).toEqual({
      own: en,
      asked: kk,
      missing: en,
      body: { locale: 'en' },
      summary: { locale: 'en' },
    });
    expect(await inLanguage('de')).toMatchObject({ own: en, asked: kk, missing: en });
  });
});
