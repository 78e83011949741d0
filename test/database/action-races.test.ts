import { describe, expect, it } from 'vitest';
import { proposeAction, reviseAction } from '../support/action-acts.js';
import { entriesOf, uuidOf } from '../support/action-log.js';
import { clock, owner } from '../support/app.js';
import { wholeText } from '../support/member.js';
import { world } from '../support/world.js';

const revising = (action: string, expectedRevision: number, title: string) => ({
  input: {
    action,
    expectedRevision,
    content: { ...wholeText, texts: [{ language: 'en', title, summary: 'A line.' }] },
  },
});

describe('acts on one action at once', () => {
  it.each([2, 16])('%i revisions from one text: one is written, the others are told', async (count) => {
    const { eu } = await world();
    const id = await eu.contributor.drafts();
    const members = Array.from({ length: count }, (_, n) => (n % 2 ? eu.contributor : eu.colleague));
    const answers = await Promise.all(
      members.map((member, n) => member.asks(reviseAction, revising(id, 1, `Title ${n}`))),
    );
    const codes = answers.map(({ reviseAction: { refusal } }) => refusal?.code ?? 'WRITTEN').sort();
    expect(codes).toEqual([...Array<string>(count - 1).fill('STALE_REVISION'), 'WRITTEN']);
    expect(await eu.contributor.reads(id)).toMatchObject({ revision: 2 });
    expect((await entriesOf(id)).map(({ kind }) => kind)).toEqual(['action.drafted', 'action.revised']);
  });

  it('a revision and a proposal of one text: never is another text proposed than the one read', async () => {
    const { eu, kz } = await world();
    for (let round = 0; round < 6; round++) {
      const id = await eu.contributor.drafts();
      const [revised, proposed] = await Promise.all([
        eu.contributor.asks(reviseAction, revising(id, 1, 'Another title')),
        eu.colleague.asks(proposeAction, { input: { action: id, expectedRevision: 1 } }),
      ]);
      // The revision goes through before or after; the proposal only if it was first.
      expect(revised.reviseAction.refusal).toBeNull();
      const { refusal } = proposed.proposeAction;
      const entry = (await entriesOf(id)).find(
        ({ log, kind }) => log === 'PARTNERSHIP' && kind === 'action.proposed',
      );
      if (refusal) {
        expect(refusal.code).toBe('STALE_REVISION');
        expect(entry).toBeUndefined();
        expect(await kz.observer.sees(id)).toBe(false);
      } else {
        expect(entry?.data).toMatchObject({ revision: 1 });
        expect(await kz.observer.reads(id)).toMatchObject({ revision: 2, status: 'PROPOSED' });
      }
    }
  });

  it('many proposals: references without a gap and without a twin; one twice is proposed once', async () => {
    const { eu, slug, partnership } = await world();
    const count = 12;
    const ids = await Promise.all(Array.from({ length: count }, () => eu.contributor.drafts()));
    const answers = await Promise.all(
      [...ids, ...ids].map((action, n) =>
        (n % 2 ? eu.contributor : eu.colleague).asks(proposeAction, {
          input: { action, expectedRevision: 1 },
        }),
      ),
    );
    const references = answers.flatMap(({ proposeAction: { action } }) => (action ? [action.reference] : []));
    const year = clock.now().getUTCFullYear();
    const wanted = ids.map((_, n) => `${slug.toUpperCase()}/${year}/${String(n + 1).padStart(3, '0')}`);
    expect(references.sort()).toEqual(wanted);
    const refused = answers.flatMap(({ proposeAction: { refusal } }) => (refusal ? [refusal.code] : []));
    expect(refused).toEqual(Array<string>(count).fill('WRONG_STATE'));
    const { rows } = await owner.query(
      `select (select last from reference_counter where partnership_id = $1) last,
         (select count(*)::int from proposal where partnership_id = $1) proposals`,
      [partnership],
    );
    expect(rows).toEqual([{ last: count, proposals: count }]);
  });

  it('both leads leave at once: one stays', async () => {
    const { eu, kz } = await world();
    const id = await eu.contributor.drafts();
    await eu.contributor.invites(id, kz.contributor);
    const left = await Promise.allSettled([eu.contributor.stepsDown(id), kz.contributor.stepsDown(id)]);
    expect(left.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { rows } = await owner.query(
      'select side_code from action_lead where action_id = $1 and ended_at is null',
      [uuidOf(id)],
    );
    expect(rows).toHaveLength(1);
  });
});
