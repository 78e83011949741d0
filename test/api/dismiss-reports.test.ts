import { describe, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import {
  aDiscussion,
  discussed,
  opens,
  posts,
  removes,
  told,
  unknownId,
  uuid,
} from '../support/discussion.js';
import { markOf, waiting } from '../support/inbox.js';
import type { Member } from '../support/member.js';
import { dismisses, dismissing, mayOn, refusalOf, reports, reportsSeenBy } from '../support/reports.js';

const write = (comment: string) => ({ input: { comment, reasons: 'No.' } });

describe('dismissReports', () => {
  it('settles all open reports, tells who reported why, and leaves the comment', async () => {
    const { eu, kz, comment } = await aDiscussion();
    await reports(kz.contributor, comment);
    await reports(eu.rival, comment);
    const mark = await markOf(eu.deputy);
    expect(await mayOn(eu.focalPoint, comment, 'dismissReports')).toBe(true);
    const settled = {
      outcome: 'DISMISSED',
      dismissalReasons: 'It stands in the tender.',
      settledAt: expect.any(String),
      settledBy: { id: eu.focalPoint.membership },
    };
    expect(await dismisses(eu.focalPoint, comment, 'It stands in the tender.')).toMatchObject({
      body: 'The budget has one plant.',
      reports: [settled, settled],
    });
    expect(await reportsSeenBy(kz.contributor, comment)).toMatchObject([settled]);
    expect(await waiting(eu.deputy)).not.toContain('REPORT_TO_SETTLE');
    expect(await markOf(eu.deputy)).not.toBe(mark);
    expect(await mayOn(eu.deputy, comment, 'dismissReports')).toBe('NO_REPORTS');
    const again = await eu.deputy.asks(dismissing, write(comment));
    expect(again.dismissReports.refusal?.code).toBe('NO_REPORTS');
    // One report of a person is enough for ever; another's may come.
    expect(await refusalOf(kz.contributor, comment)).toBe('ALREADY_REPORTED');
    expect(await refusalOf(kz.rival, comment)).toBeUndefined();
    expect(await waiting(eu.deputy)).toContain('REPORT_TO_SETTLE');
  });

  it("is for the focal points of the author's side, of a joint organisation's for those of any", async () => {
    const { eu, kz, thread, comment, secretariat } = await aDiscussion();
    await reports(kz.contributor, comment);
    const others: Member[] = [kz.focalPoint, kz.contributor, eu.contributor, eu.approver, secretariat];
    for (const member of others) {
      const { errors } = await member.tries(dismissing, write(comment));
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect(await mayOn(member, comment, 'dismissReports')).toBe('NOT_PERMITTED');
    }
    const joint = await posts(secretariat, thread);
    await reports(eu.contributor, joint);
    await dismisses(kz.focalPoint, joint);
    expect(await reportsSeenBy(eu.contributor, joint)).toMatchObject([{ outcome: 'DISMISSED' }]);
  });

  it('is not for the author, who hears what they would of no report', async () => {
    const { eu, kz, thread } = await aDiscussion();
    const [reported, other] = [await posts(eu.focalPoint, thread), await posts(eu.focalPoint, thread)];
    await reports(kz.contributor, reported);
    const [one, two] = [reported, other].map((id) => eu.focalPoint.tries(dismissing, write(id)));
    expect(told(await (one ?? Promise.reject()))).toEqual(told(await (two ?? Promise.reject())));
    await dismisses(eu.deputy, reported);
  });

  it('finds no comment of others and none unknown, told alike; and writes to no log', async () => {
    const { eu, kz, comment, partnership, partnershipId } = await aDiscussion();
    const ofSide = await opens(kz.contributor, partnershipId, 'SIDE');
    const unknown = told(await eu.focalPoint.tries(dismissing, write(unknownId('Comment', partnership))));
    expect(unknown).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', path: ['comment'] } }] });
    expect(told(await eu.focalPoint.tries(dismissing, write(ofSide.comment)))).toEqual(unknown);
    await reports(kz.contributor, comment);
    const before = await discussed(partnership);
    await dismisses(eu.focalPoint, comment);
    expect(await discussed(partnership)).toEqual(before);
    const again = `update comment_report set outcome = 'UPHELD' where comment_id = $1`;
    await expect(owner.query(again, [uuid(comment)])).rejects.toMatchObject({ code: 'CN002' });
  });
});

describe('removeComment of a reported comment', () => {
  it('upholds what is open and takes the words of all reports with the text', async () => {
    const { eu, kz, comment } = await aDiscussion();
    await reports(eu.rival, comment);
    await dismisses(eu.deputy, comment);
    await reports(kz.contributor, comment);
    await removes(eu.focalPoint, comment, 'It was for one side.');
    expect(await reportsSeenBy(eu.deputy, comment)).toMatchObject([
      { outcome: 'DISMISSED', words: null, settledBy: { id: eu.deputy.membership } },
      { outcome: 'UPHELD', words: null, settledBy: { id: eu.focalPoint.membership }, dismissalReasons: null },
    ]);
    expect(await waiting(eu.deputy)).not.toContain('REPORT_TO_SETTLE');
  });

  it('does so too where its author removes it, who knows of no report and is told of none', async () => {
    const { eu, kz, thread } = await aDiscussion();
    const [reported, other] = [await posts(eu.contributor, thread), await posts(eu.contributor, thread)];
    await reports(kz.contributor, reported);
    const [one, two] = [await removes(eu.contributor, reported), await removes(eu.contributor, other)];
    expect({ ...one, id: '', removed: null }).toEqual({ ...two, id: '', removed: null });
    expect(await reportsSeenBy(kz.contributor, reported)).toMatchObject([
      { outcome: 'UPHELD', settledBy: { id: eu.contributor.membership } },
    ]);
  });
});
