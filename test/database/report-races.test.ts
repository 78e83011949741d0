import { expect, it } from 'vitest';
import { owner } from '../support/app.js';
import { aDiscussion, posts, removing, uuid } from '../support/discussion.js';
import { aReport, dismissing, reporting, reports } from '../support/reports.js';

interface Stored {
  readonly outcome: string | null;
  readonly words: string | null;
  readonly removed: boolean;
}

const stored = async (comment: string): Promise<Stored[]> => {
  const { rows } = await owner.query<Stored>(
    `select r.outcome, r.words, c.removed_at is not null as removed from comment_report r
     join comment c on c.partnership_id = r.partnership_id and c.id = r.comment_id where c.id = $1`,
    [uuid(comment)],
  );
  return rows;
};

it('keeps one report of a person, of many sent at once', async () => {
  const { kz, comment } = await aDiscussion();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => kz.contributor.asks(reporting, aReport(comment))),
  );
  const codes = answers.map(({ reportComment }) => reportComment.refusal?.code);
  expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  expect(codes.filter((code) => code === 'ALREADY_REPORTED')).toHaveLength(4);
  expect(await stored(comment)).toHaveLength(1);
});

it('leaves no report open behind a removal, whatever comes first: report, removal or dismissal', async () => {
  const { eu, kz, thread } = await aDiscussion();
  for (let turn = 0; turn < 5; turn += 1) {
    const comment = await posts(eu.contributor, thread);
    await reports(kz.rival, comment);
    const [reported, removed, dismissed] = await Promise.all([
      kz.contributor.asks(reporting, aReport(comment)),
      eu.contributor.asks(removing, { input: { comment, reason: 'Not so.' } }),
      eu.deputy.asks(dismissing, { input: { comment, reasons: 'It is so.' } }),
    ]);
    expect(removed.removeComment.refusal).toBeNull();
    expect([undefined, 'COMMENT_REMOVED']).toContain(reported.reportComment.refusal?.code);
    expect([undefined, 'NO_REPORTS']).toContain(dismissed.dismissReports.refusal?.code);
    const rows = await stored(comment);
    expect(rows).toHaveLength(reported.reportComment.refusal ? 1 : 2);
    for (const { outcome, words, removed: gone } of rows) {
      expect(gone).toBe(true);
      expect(words).toBeNull();
      expect(['UPHELD', 'DISMISSED']).toContain(outcome);
    }
    expect(rows.some(({ outcome }) => outcome === 'DISMISSED')).toBe(!dismissed.dismissReports.refusal);
  }
});

it('settles each report once, of two focal points who dismiss at once', async () => {
  const { eu, kz, comment } = await aDiscussion();
  await reports(kz.rival, comment);
  const answers = await Promise.all(
    [eu.focalPoint, eu.deputy].map((member) =>
      member.asks(dismissing, { input: { comment, reasons: member.name } }),
    ),
  );
  const codes = answers.map(({ dismissReports }) => dismissReports.refusal?.code);
  expect(codes.toSorted()).toEqual(['NO_REPORTS', undefined]);
});
