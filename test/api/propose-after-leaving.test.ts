import { describe, expect, it } from 'vitest';
import { entriesOf, uuidOf } from '../support/action-log.js';
import { owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { wholeText } from '../support/member.js';
import { world } from '../support/world.js';

const everything = graphql(`
  query everything($id: ID!) {
    node(id: $id) { ... on Action {
      revision digest firstSide lookingForLead
      title { text } materials texts { language title } budget { amount }
      leads { side confirmed organisation { id name } }
      currentRevision { ...whole }
      revisions { totalCount nodes { ...whole } }
    } }
  }
  fragment whole on Revision {
    number digest note author { id user { id name } organisation { id } } organisation { id name }
    texts { language title }
  }
`);
const logs = graphql(`
  query logsSeen($slug: Code!) {
    partnership(slug: $slug) { logs(first: 5) { nodes {
      kind
      entries(first: 100) { nodes { kind data actor { user { id } membership { id } organisation { id } } subject { id } } }
    } } }
  }
`);

async function read(member: Member, id: string) {
  const { node } = await member.asks(everything, { id });
  if (!node || !('digest' in node)) throw new Error(`${member.name} sees no such action`);
  return node;
}

/** All that a member can read of an action and of the logs, as one text. */
async function allThatIsRead(member: Member, id: string, slug: string): Promise<string> {
  const { partnership } = await member.asks(logs, { slug });
  const entries = (partnership?.logs.nodes ?? []).flatMap(({ entries: page }) => page.nodes);
  // How the world was founded names everybody.
  const acts = entries.filter(({ kind }) => !/^(PARTNERSHIP|ORGANISATION|MEMBER)_/.test(kind));
  expect(acts.map(({ kind }) => kind)).toEqual(['ACTION_PROPOSED']);
  return JSON.stringify([await read(member, id), acts]);
}

const tracesOf = ({ person, membership, organisation }: Member) => [
  person.name,
  membership,
  organisation,
  uuidOf(membership),
  uuidOf(organisation),
];

describe('the first proposal after an organisation has left the circle', () => {
  it('tells nobody outside who declined', async () => {
    const { eu, kz, secretariat, slug } = await world();
    // The translation stays with the text; the note was of one revision.
    const translated = { ...wholeText.texts[0], language: 'ru', title: 'Графит' };
    const texts = [...wholeText.texts, translated] as typeof wholeText.texts;
    const id = await eu.contributor.drafts({ texts });
    await eu.contributor.invites(id, kz.rival);
    await kz.rival.declines(id);
    const before = await read(eu.contributor, id);
    expect(before.currentRevision.organisation.id).toBe(kz.rival.organisation);
    expect(await eu.contributor.proposes(id)).toMatchObject({ status: 'PROPOSED' });
    for (const member of [eu.observer, kz.observer, kz.contributor, secretariat]) {
      const seen = await read(member, id);
      expect(seen).toMatchObject({ revision: 4, lookingForLead: ['KZ'] });
      expect(seen.currentRevision).toMatchObject({
        number: 4,
        note: null,
        author: { id: eu.contributor.membership },
        organisation: { id: eu.contributor.organisation },
      });
      expect(seen.revisions.nodes).toEqual([seen.currentRevision]);
      expect(seen.texts).toEqual(before.texts);
      expect(seen.texts.map(({ language }) => language)).toContain('ru');
      expect(seen.budget).toEqual(before.budget);
      expect(seen.leads).toMatchObject([{ side: 'EU', confirmed: true }]);
      expect(seen.digest).not.toBe(before.digest);
      const all = await allThatIsRead(member, id, slug);
      for (const trace of tracesOf(kz.rival)) expect(all, member.name).not.toContain(trace);
    }
    const { digest } = await read(kz.observer, id);
    const reference = (await eu.contributor.reads(id)).reference;
    expect((await entriesOf(id)).slice(-3).map(({ log, kind, data }) => [log, kind, data])).toEqual([
      ['CIRCLE', 'action.revised', { revision: 4, digest }],
      ['CIRCLE', 'action.proposed', { reference, revision: 4, digest }],
      ['PARTNERSHIP', 'action.proposed', { reference, revision: 4, digest }],
    ]);
    const { rows } = await owner.query('select revision from proposal where action_id = $1', [uuidOf(id)]);
    expect(rows).toEqual([{ revision: 4 }]);
  });

  it('tells nobody outside who stepped down, and its text is the one to confirm', async () => {
    const { eu, kz, secretariat, slug } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.invites(id, kz.contributor);
    await kz.contributor.confirms(id);
    await eu.contributor.stepsDown(id);
    await kz.contributor.proposes(id);
    for (const member of [eu.observer, kz.observer, eu.rival, secretariat]) {
      const seen = await read(member, id);
      expect(seen).toMatchObject({ revision: 4, firstSide: 'KZ', leads: [{ side: 'KZ', confirmed: true }] });
      expect(seen.revisions.nodes.map(({ number }) => number)).toEqual([4]);
      const all = await allThatIsRead(member, id, slug);
      for (const trace of tracesOf(eu.contributor)) expect(all, member.name).not.toContain(trace);
    }
    const { digest, currentRevision } = await read(kz.observer, id);
    expect(currentRevision.digest).toBe(digest);
  });

  it('writes no other text where a lead of today wrote the current one', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.invites(id, kz.rival);
    await kz.rival.declines(id);
    await eu.contributor.revises(id);
    expect(await eu.contributor.proposes(id)).toMatchObject({ status: 'PROPOSED' });
    expect(await kz.observer.reads(id)).toMatchObject({ revision: 4 });
  });
});
