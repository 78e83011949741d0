import { describe, expect, it } from 'vitest';
import { reviseAction } from '../support/action-acts.js';
import { entriesOf, errorsOf, lastEntry, roundEntries, unknownLike } from '../support/action-log.js';
import { clock, owner } from '../support/app.js';
import { wholeText } from '../support/member.js';
import { openRound } from '../support/rounds.js';
import { world } from '../support/world.js';

const over = (action: string, expectedRevision: number, content: object = {}) => ({
  input: { action, expectedRevision, content: { ...wholeText, ...content } },
});

describe('reviseAction', () => {
  it('writes the next revision, whole, and confirms it for the author alone', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.invites(id, kz.contributor);
    await kz.contributor.confirms(id);
    const before = await eu.contributor.reads(id);
    expect(before.leads.map(({ confirmed }) => confirmed)).toEqual([true, true]);

    const { expectedResult: _, ...rest } = wholeText;
    const { reviseAction: revised } = await kz.contributor.asks(reviseAction, {
      input: { action: id, expectedRevision: 2, content: { ...rest, area: 'skills', note: 'Skills first.' } },
    });
    expect(revised.refusal).toBeNull();
    const after = await eu.contributor.reads(id);
    expect(after).toMatchObject({ revision: 3, status: 'DRAFT', digest: revised.action?.digest });
    expect(after.digest).not.toBe(before.digest);
    expect(after.leads).toMatchObject([
      { side: 'EU', confirmed: false },
      { side: 'KZ', confirmed: true },
    ]);
    expect(await lastEntry(id)).toEqual({
      log: 'CIRCLE',
      kind: 'action.revised',
      role: 'CONTRIBUTOR',
      data: { revision: 3, digest: after.digest },
    });
    const { rows } = await owner.query(
      `select r.note, r.document ->> 'expectedResult' result, a.area from revision r
       join action a on a.id = r.action_id where r.digest = $1`,
      [after.digest],
    );
    expect(rows).toEqual([{ note: 'Skills first.', result: null, area: 'skills' }]);
  });

  it('writes for the whole partnership once the action is proposed', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.proposes(id);
    await eu.colleague.revises(id, { area: 'skills' });
    expect(await kz.observer.reads(id)).toMatchObject({ revision: 2, status: 'PROPOSED' });
    expect(await lastEntry(id)).toMatchObject({ log: 'PARTNERSHIP', kind: 'action.revised' });
  });

  it('refuses what was written from an older revision, and says which is current', async () => {
    const { eu } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.revises(id);
    const { reviseAction: refused } = await eu.contributor.asks(reviseAction, over(id, 1));
    expect(refused).toMatchObject({
      action: null,
      refusal: {
        code: 'STALE_REVISION',
        path: ['expectedRevision'],
        message: expect.stringContaining('current version is 2'),
      },
    });
    expect(await eu.contributor.reads(id)).toMatchObject({ revision: 2 });
    expect(await entriesOf(id)).toHaveLength(2);
  });

  it.each([
    [
      { texts: [{ language: 'fr', title: 'Graphite' }] },
      'LANGUAGE_UNKNOWN',
      ['content', 'texts', '0', 'language'],
    ],
    [
      { texts: [...wholeText.texts, { language: 'en', title: 'Again' }] },
      'LANGUAGE_TWICE',
      ['content', 'texts', '2', 'language'],
    ],
    [{ area: 'fisheries' }, 'CODE_UNKNOWN', ['content', 'area']],
    [{ valueChains: ['batteries', 'timber'] }, 'CODE_UNKNOWN', ['content', 'valueChains', '1']],
    [{ startsOn: '2029-01-01' }, 'DATES_REVERSED', ['content', 'endsOn']],
  ] as const)('refuses what the partnership does not know (%#)', async (content, code, path) => {
    const { eu } = await world();
    const id = await eu.contributor.drafts();
    const { reviseAction: refused } = await eu.contributor.asks(reviseAction, over(id, 1, content));
    expect(refused.refusal).toMatchObject({ code, path });
    expect(await entriesOf(id)).toHaveLength(1);
  });

  it('refuses while a round is open on the text, and when the action is given up', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.invites(id, kz.contributor);
    await kz.contributor.confirms(id);
    await eu.contributor.proposes(id);
    const { digest, revision } = await eu.contributor.reads(id);
    const { openRound: opened } = await eu.focalPoint.asks(openRound, { input: { action: id, digest } });
    expect(opened.refusal).toBeNull();
    const frozen = await eu.contributor.asks(reviseAction, over(id, revision));
    expect(frozen.reviseAction.refusal?.code).toBe('TEXT_FROZEN');

    const other = await eu.contributor.drafts();
    await eu.contributor.withdraws(other);
    const late = await eu.contributor.asks(reviseAction, over(other, 1));
    expect(late.reviseAction.refusal?.code).toBe('WRONG_STATE');
  });

  it('goes on once a round has lapsed, which is then written down', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.invites(id, kz.contributor);
    await kz.contributor.confirms(id);
    await eu.contributor.proposes(id);
    const { digest, revision } = await eu.contributor.reads(id);
    await eu.focalPoint.asks(openRound, { input: { action: id, digest } });
    clock.advance(60 * 24 * 60);
    // Even a refused act leaves the lapse behind.
    const stale = await eu.contributor.asks(reviseAction, over(id, 1));
    expect(stale.reviseAction.refusal?.code).toBe('STALE_REVISION');
    expect(await roundEntries(id)).toEqual(['round.opened', 'round.lapsed']);
    const { reviseAction: revised } = await eu.contributor.asks(reviseAction, over(id, revision));
    expect(revised).toMatchObject({ refusal: null, action: { revision: revision + 1 } });
    expect(await eu.contributor.reads(id)).toMatchObject({ status: 'PROPOSED' });
    expect(await roundEntries(id)).toEqual(['round.opened', 'round.lapsed']);
  });

  it('is not there for who may not see it, and not open to who may only see it', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    const unseen = await kz.contributor.tries(reviseAction, over(id, 1));
    const unknown = await kz.contributor.tries(reviseAction, over(unknownLike(id), 1));
    expect(unseen.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['action'] });
    expect(errorsOf(unseen)).toEqual(errorsOf(unknown));
    expect(unseen.status).toBe(unknown.status);
    await eu.contributor.proposes(id);
    for (const member of [eu.rival, kz.contributor, eu.focalPoint, eu.approver, eu.observer]) {
      const { errors } = await member.tries(reviseAction, over(id, 1));
      expect(errors[0]?.extensions.code, member.name).toBe('FORBIDDEN');
    }
  });

  it('takes no text that nobody could read, no impossible date and no negative amount', async () => {
    const { eu } = await world();
    const id = await eu.contributor.drafts();
    const bad = [
      [{ texts: [{ language: 'en', title: 'a\u202Eb' }] }, 'title'],
      [{ texts: [{ language: 'en', title: 'x'.repeat(201) }] }, 'title'],
      [{ texts: [] }, 'texts'],
      [{ startsOn: '2027-02-30' }, 'startsOn'],
      [{ budget: [{ label: 'Plant', amount: '-1', currency: 'EUR' }] }, 'amount'],
    ] as const;
    for (const [content, field] of bad) {
      const { errors } = await eu.contributor.tries(reviseAction, over(id, 1, content));
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(errors[0]?.extensions.path?.at(-1)).toBe(field);
    }
    expect(await eu.contributor.reads(id)).toMatchObject({ revision: 1 });
  });
});
