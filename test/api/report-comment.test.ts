import { describe, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import {
  aDiscussion,
  discussed,
  edits,
  opens,
  posts,
  removes,
  told,
  unknownId,
  uuid,
} from '../support/discussion.js';
import { waiting } from '../support/inbox.js';
import { aReport, mayOn, refusalOf, reporting, reports, reportsSeenBy } from '../support/reports.js';
import { world } from '../support/world.js';

describe('reportComment', () => {
  it("tells the focal points of the author's side, and nobody else but the reporter", async () => {
    const all = await aDiscussion();
    const { eu, kz, comment, everybody } = all;
    await edits(eu.contributor, comment, 'The tender opens at nine.');
    const own = {
      reason: 'CONFIDENTIAL',
      words: 'This was for our side only.',
      version: 2,
      side: 'KZ',
      reportedBy: { id: kz.contributor.membership },
      outcome: null,
    };
    expect(await reports(kz.contributor, comment)).toMatchObject({ id: comment, reports: [own] });
    const seen = new Map<string, number>();
    for (const member of everybody) {
      const found = await reportsSeenBy(member, comment);
      if (found.length > 0) seen.set(member.name, found.length);
    }
    expect([...seen.keys()].toSorted()).toEqual(['EU deputy', 'EU focalPoint', 'KZ contributor']);
    // Of the other side they learn the side, not who.
    expect(await reportsSeenBy(eu.deputy, comment)).toMatchObject([{ ...own, reportedBy: null }]);
    await reports(eu.colleague, comment);
    expect(await reportsSeenBy(eu.deputy, comment)).toMatchObject([
      { side: 'KZ', reportedBy: null },
      { side: 'EU', reportedBy: { id: eu.colleague.membership } },
    ]);
    // Who reports sees no other report.
    expect(await reportsSeenBy(kz.contributor, comment)).toMatchObject([own]);
  });

  it('waits in the inbox of those focal points as one item, however often the comment is reported', async () => {
    const { eu, kz, comment, everybody, secretariat } = await aDiscussion();
    await reports(kz.contributor, comment);
    await reports(secretariat, comment);
    const holders = [];
    for (const member of everybody)
      if ((await waiting(member)).includes('REPORT_TO_SETTLE')) holders.push(member.name);
    expect(holders.toSorted()).toEqual(['EU deputy', 'EU focalPoint']);
    expect((await waiting(eu.deputy)).filter((reason) => reason === 'REPORT_TO_SETTLE')).toHaveLength(1);
  });

  it('goes, of a joint organisation, to the focal points of every side', async () => {
    const { eu, kz, secretariat, thread } = await aDiscussion();
    const comment = await posts(secretariat, thread);
    await reports(eu.contributor, comment);
    expect(await reportsSeenBy(eu.focalPoint, comment)).toMatchObject([
      { side: 'EU', reportedBy: { id: eu.contributor.membership } },
    ]);
    expect(await reportsSeenBy(kz.focalPoint, comment)).toMatchObject([{ side: 'EU', reportedBy: null }]);
    expect(await reportsSeenBy(secretariat, comment)).toEqual([]);
  });

  it('never goes to its author, who may be a focal point: another one settles it', async () => {
    const { eu, kz, thread } = await aDiscussion();
    const comment = await posts(eu.focalPoint, thread);
    await reports(kz.contributor, comment);
    expect(await reportsSeenBy(eu.focalPoint, comment)).toEqual([]);
    expect(await mayOn(eu.focalPoint, comment, 'dismissReports')).toBe('NO_REPORTS');
    expect(await waiting(eu.focalPoint)).not.toContain('REPORT_TO_SETTLE');
    expect(await reportsSeenBy(eu.deputy, comment)).toHaveLength(1);
  });

  it('is once for a person, not of their own comment, and not of a removed one; viewerCan says so', async () => {
    const { eu, kz, comment } = await aDiscussion();
    expect(await mayOn(kz.rival, comment, 'reportComment')).toBe(true);
    await reports(kz.rival, comment);
    expect(await refusalOf(kz.rival, comment)).toBe('ALREADY_REPORTED');
    expect(await mayOn(kz.rival, comment, 'reportComment')).toBe('ALREADY_REPORTED');
    expect(await refusalOf(eu.contributor, comment)).toBe('OWN_COMMENT');
    expect(await mayOn(eu.contributor, comment, 'reportComment')).toBe('OWN_COMMENT');
    await removes(eu.contributor, comment);
    expect(await refusalOf(kz.approver, comment)).toBe('COMMENT_REMOVED');
    expect(await mayOn(kz.approver, comment, 'reportComment')).toBe('COMMENT_REMOVED');
  });

  it('is refused where no focal point who could settle it reads the thread', async () => {
    const { eu } = await world();
    const draft = await eu.contributor.drafts();
    const { comment } = await opens(eu.contributor, draft, 'ORGANISATION');
    expect(await refusalOf(eu.colleague, comment)).toBe('NOBODY_TO_SETTLE');
    expect(await reportsSeenBy(eu.colleague, comment)).toEqual([]);
  });

  it('reaches in a thread of authorities the focal point of an authority', async () => {
    const { eu, partnershipId } = await world();
    const { comment } = await opens(eu.approver, partnershipId, 'AUTHORITIES');
    expect(await refusalOf(eu.deputy, comment)).toBeUndefined();
    expect(await reportsSeenBy(eu.focalPoint, comment)).toHaveLength(1);
  });

  it('is for who may comment, and finds no comment of others and none unknown, told alike', async () => {
    const { eu, kz, comment, partnership, partnershipId } = await aDiscussion();
    const { errors } = await kz.observer.tries(reporting, aReport(comment));
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await mayOn(kz.observer, comment, 'reportComment')).toBe('NOT_PERMITTED');
    const ofSide = await opens(eu.contributor, partnershipId, 'SIDE');
    const unknown = told(await kz.contributor.tries(reporting, aReport(unknownId('Comment', partnership))));
    expect(unknown).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', path: ['comment'] } }] });
    for (const id of [ofSide.comment, ofSide.thread])
      expect(told(await kz.contributor.tries(reporting, aReport(id)))).toEqual(unknown);
    const long = { input: { ...aReport(comment).input, words: 'x'.repeat(20_001) } };
    const { errors: bad } = await kz.contributor.tries(reporting, long);
    expect(bad[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('stands in no log, and in its row as it was made', async () => {
    const { eu, kz, comment, partnership } = await aDiscussion();
    const before = await discussed(partnership);
    await reports(kz.contributor, comment);
    expect(await discussed(partnership)).toEqual(before);
    const row = `comment_report where comment_id = '${uuid(comment)}'`;
    const { rows } = await owner.query(`select user_id, author_user_id, reason from ${row}`);
    expect(rows).toEqual([
      { user_id: kz.contributor.person.id, author_user_id: eu.contributor.person.id, reason: 'CONFIDENTIAL' },
    ]);
    for (const change of [`reason = 'OTHER'`, `words = 'Other.'`, 'user_id = membership_id'])
      await expect(
        owner.query(`update ${row.replace(' where', ` set ${change} where`)}`),
      ).rejects.toMatchObject({ code: 'CN002' });
    await expect(owner.query(`delete from ${row}`)).rejects.toMatchObject({ code: 'CN002' });
  });

  it('says why it is refused in the language of who asks', async () => {
    const { kz, comment } = await aDiscussion();
    await reports(kz.contributor, comment);
    const said = async (language: string) => {
      const { data } = await kz.contributor.tries(reporting, aReport(comment), {
        'accept-language': language,
      });
      return data?.reportComment.refusal?.message;
    };
    expect(await said('ru')).toBe('Вы уже пожаловались на этот комментарий.');
    expect(await said('kk')).toBe('Сіз бұл пікірге шағымданып қойғансыз.');
  });
});
