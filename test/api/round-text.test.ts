import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { clock } from '../support/app.js';
import { approvedAction, asksChange } from '../support/changes.js';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { world } from '../support/world.js';

const textOf = graphql(`
  query textOfRound($id: ID!) {
    node(id: $id) {
      ... on ApprovalRound {
        digest
        revision
        deadline
        earliestExtension
        text { number digest document texts { language title } }
        action { revision }
      }
    }
  }
`);
const extend = graphql(`
  mutation extendToTheEarliest($input: ExtendRoundInput!) {
    extendRound(input: $input) { round { deadline earliestExtension } refusal { code } }
  }
`);
const earliest = graphql(`query earliest($slug: Code!) { partnership(slug: $slug) { earliestDeadline } }`);

async function roundAsReadBy(member: Member, id: string) {
  const { node } = await member.asks(textOf, { id });
  if (!node || !('text' in node)) throw new Error(`${member.name} sees no such round`);
  return node;
}

describe('the text of a round', () => {
  it('is the one whose digest the round is on, and whose document counts to that digest, for both sides', async () => {
    const all = await world();
    const { eu, kz, secretariat } = all;
    const { id } = await approvedAction(all);
    const candidate = await asksChange(eu.contributor, id, { area: 'integration' });
    await kz.contributor.confirms(id, candidate.digest);
    const round = await eu.focalPoint.opensRound(candidate);
    for (const member of [eu.approver, kz.observer, secretariat]) {
      const { text, digest, revision, action } = await roundAsReadBy(member, round.id);
      // The action still says what was approved before.
      expect(action.revision).toBeLessThan(revision);
      expect(text).toMatchObject({ number: revision, digest });
      expect(`sha256:${createHash('sha256').update(text.document, 'utf8').digest('hex')}`).toBe(digest);
      expect(JSON.parse(text.document)).toMatchObject({
        format: 'concord/revision/1',
        number: revision,
        area: 'integration',
        texts: Object.fromEntries(
          text.texts.map(({ language, title }) => [language, expect.objectContaining({ title })]),
        ),
      });
    }
  });
});

describe('the earliest deadline', () => {
  it('is the one that a round gets where none is named', async () => {
    const all = await world({ holidays: { EU: ['2026-11-30'], KZ: ['2026-12-01'] } });
    const { partnership } = await all.kz.observer.asks(earliest, { slug: all.slug });
    const round = await all.eu.focalPoint.opensRound(await readyAction(all));
    expect((await roundAsReadBy(all.eu.approver, round.id)).deadline).toBe(partnership?.earliestDeadline);
  });

  it('to which a round is extended is taken as it is said, once, and one earlier is not', async () => {
    const all = await world();
    const round = await all.eu.focalPoint.opensRound(await readyAction(all));
    const { earliestExtension } = await roundAsReadBy(all.kz.approver, round.id);
    const deadline = earliestExtension ?? '';
    const early = new Date(Date.parse(deadline) - 1).toISOString();
    const refused = await all.kz.focalPoint.asks(extend, { input: { round: round.id, deadline: early } });
    expect(refused.extendRound.refusal?.code).toBe('EXTENSION_TOO_SHORT');
    const done = await all.kz.focalPoint.asks(extend, { input: { round: round.id, deadline } });
    expect(done.extendRound.round).toEqual({ deadline, earliestExtension: null });
  });

  it('is none once the round is over', async () => {
    const all = await world();
    const round = await all.eu.focalPoint.opensRound(await readyAction(all));
    const back = clock.now().toISOString();
    clock.advance(60 * 24 * 60);
    const { earliestExtension } = await roundAsReadBy(all.kz.approver, round.id);
    clock.set(back);
    expect(earliestExtension).toBeNull();
  });
});
