import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { clock, owner } from '../support/app.js';
import {
  calendarSeen,
  changeCalendar,
  changes,
  holiday,
  ordinary,
  source,
  worked,
} from '../support/calendars.js';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { entriesAbout } from '../support/round-facts.js';
import { type World, world } from '../support/world.js';

const left = graphql(`
  query daysLeft($id: ID!) {
    node(id: $id) { ... on ApprovalRound { deadline brief { workingDaysLeft } } }
  }
`);
async function seen(by: Member, id: string) {
  const { node } = await by.asks(left, { id });
  if (!node || !('deadline' in node)) throw new Error('no round');
  return { deadline: node.deadline, days: node.brief?.workingDaysLeft };
}
const opens = async (w: World) => (await w.eu.focalPoint.opensRound(await readyAction(w))).id;
const entries = async (w: World) =>
  (await entriesAbout(w.partnershipId)).filter(({ kind }) => kind === 'calendar.changed');

describe('changeCalendar', () => {
  it('gives a side other days ahead: a new version for all to read, its digest in the log of all', async () => {
    const w = await world({ holidays: { KZ: ['2027-03-08', '2027-03-22'] } });
    const days = [
      holiday('2027-03-09', 'Transferred from 7 March'),
      ordinary('2027-03-22'),
      worked('2027-03-13'),
    ];
    expect(await changes(w.kz.focalPoint, days)).toBe('changed');
    const side = await calendarSeen(w, w.eu.observer, 'KZ');
    expect(side).toMatchObject({
      holidays: ['2027-03-08', '2027-03-09'],
      workingDays: ['2027-03-13'],
      calendar: {
        version: 2,
        weekend: [6, 7],
        holidays: [
          { date: '2027-03-08', name: null },
          { date: '2027-03-09', name: 'Transferred from 7 March' },
        ],
        workingDays: ['2027-03-13'],
        source,
      },
      calendarVersions: [
        { version: 2, workingDays: ['2027-03-13'] },
        { version: 1, holidays: [{ date: '2027-03-08' }, { date: '2027-03-22' }], source: null },
      ],
    });
    // By whoever reads it, from what they read.
    const { changedAt: _, digest, ...said } = side.calendar;
    const document = {
      format: 'concord/calendar/1',
      partnership: w.slug,
      side: 'KZ',
      timeZone: 'Asia/Almaty',
      ...said,
    };
    expect(digest).toBe(
      `sha256:${createHash('sha256')
        .update(canonicalize(document) ?? '')
        .digest('hex')}`,
    );
    expect(await entries(w)).toMatchObject([
      { audience: 'PARTNERSHIP', role: 'FOCAL_POINT', data: { side: 'KZ', version: 2, digest } },
    ]);
    expect(side.calendarVersions[1]?.digest).not.toBe(digest);
  });

  it('leaves open rounds their deadline, tells the working days left anew, and moves later deadlines', async () => {
    const w = await world();
    const before = await opens(w);
    const was = await seen(w.eu.approver, before);
    expect(was.days).toBe(10);
    // Of the fortnight that the round has, KZ will not work two days, and EU is asked to work a Saturday alone.
    expect(await changes(w.kz.focalPoint, [holiday('2026-11-30'), holiday('2026-12-01')])).toBe('changed');
    expect(await changes(w.eu.focalPoint, [worked('2026-11-28')])).toBe('changed');
    const { deadline, days } = await seen(w.eu.approver, before);
    expect({ deadline, days }).toEqual({ deadline: was.deadline, days: 8 });
    const after = await seen(w.eu.approver, await opens(w));
    expect(after.days).toBe(10);
    expect(Date.parse(after.deadline) - Date.parse(was.deadline)).toBe(2 * 24 * 3600 * 1000);
    // A day that both work counts, whatever its weekday.
    expect(await changes(w.kz.focalPoint, [worked('2026-11-28')], { version: 2 })).toBe('changed');
    expect((await seen(w.eu.approver, before)).days).toBe(9);
  });

  it('refuses today and the past, in the zone of the side', async () => {
    const w = await world();
    // 24 November in Almaty, and still the 23rd in Brussels.
    clock.set('2026-11-23T20:30:00.000Z');
    expect(await changes(w.kz.focalPoint, [holiday('2026-11-24')])).toBe('DAY_TOO_SOON');
    expect(await changes(w.kz.focalPoint, [holiday('2026-11-01')])).toBe('DAY_TOO_SOON');
    expect(await changes(w.eu.focalPoint, [holiday('2026-11-24')])).toBe('changed');
    const input = { expectedVersion: 1, days: [worked('2026-11-24')], source };
    const { changeCalendar: answer } = await w.kz.focalPoint.asks(changeCalendar, { input });
    expect(answer.refusal).toEqual({
      code: 'DAY_TOO_SOON',
      path: ['days', '0', 'date'],
      message: 'Only days from 2026-11-25 on can be changed: today and what is past stay as they are.',
    });
  });

  it('refuses what is past, far, twice, nothing or too much', async () => {
    const { eu } = await world();
    const by = eu.focalPoint;
    expect(await changes(by, [holiday('2027-05-14')], { version: 2 })).toBe('STALE_CALENDAR');
    expect(await changes(by, [holiday('2032-01-01')])).toBe('DAY_TOO_FAR');
    expect(await changes(by, [holiday('2027-05-14'), worked('2027-05-14')])).toBe('DAY_TWICE');
    expect(await changes(by, [ordinary('2027-05-14')])).toBe('NOTHING_CHANGED');
    const year = Array.from({ length: 90 }, (_, day) => new Date(Date.UTC(2027, 0, 1 + day)));
    const dates = year.map((day) => day.toISOString().slice(0, 10));
    expect(
      await changes(
        by,
        dates.map((date) => holiday(date)),
      ),
    ).toBe('HOLIDAYS_TOO_MANY');
    expect(await changes(by, [])).toBe('BAD_USER_INPUT');
    expect(await changes(by, [{ ...worked('2027-05-15'), name: 'A Saturday' }])).toBe('BAD_USER_INPUT');
    expect(await changes(by, [holiday('2027-02-30')])).toBe('BAD_USER_INPUT');
  });

  it('refuses days that leave no round an end', async () => {
    const w = await world();
    // As it could have been founded: the sides have the Saturdays of three years in common, KZ works no other day.
    await owner.query(`update side set weekend = '{1,2,3,4,5,7}' where partnership_id = $1 and code = 'KZ'`, [
      w.partnership,
    ]);
    await owner.query(`update partnership set shortest_round_days = 150 where partnership_id = $1`, [
      w.partnership,
    ]);
    const saturdays = Array.from({ length: 12 }, (_, week) => new Date(Date.UTC(2027, 0, 2 + 7 * week)));
    const free = saturdays.map((day) => holiday(day.toISOString().slice(0, 10)));
    expect(await changes(w.kz.focalPoint, free)).toBe('WORKING_DAYS_TOO_FEW');
  });

  it('is for focal points of the side; no side has an unknown code', async () => {
    const w = await world();
    const days = [holiday('2027-05-14')];
    for (const by of [w.eu.approver, w.eu.contributor, w.secretariat, w.jointContributor])
      expect(await changes(by, days, { side: 'EU' }), by.name).toBe('FORBIDDEN');
    expect(await changes(w.kz.focalPoint, days, { side: 'EU' })).toBe('FORBIDDEN');
    expect(await changes(w.secretariat, days)).toBe('FORBIDDEN');
    expect(await changes(w.eu.focalPoint, days, { side: 'XX' })).toBe('NOT_FOUND');
    expect(await entries(w)).toEqual([]);
    const able = async (by: Member) =>
      (await calendarSeen(w, by, 'EU')).viewerCan.filter(({ act }) => act === 'changeCalendar');
    expect(await able(w.eu.deputy)).toEqual([{ act: 'changeCalendar', allowed: true, code: null }]);
    expect(await able(w.kz.focalPoint)).toMatchObject([{ allowed: false, code: 'NOT_PERMITTED' }]);
  });

  it('of two at once lets one stand; each side has a count of its own', async () => {
    const w = await world();
    const { eu, kz } = w;
    const codes = await Promise.all([
      changes(eu.focalPoint, [holiday('2027-05-14')]),
      changes(eu.deputy, [holiday('2027-05-21')]),
      changes(kz.focalPoint, [holiday('2027-05-14')]),
    ]);
    expect(codes.toSorted()).toEqual(['STALE_CALENDAR', 'changed', 'changed']);
    expect(codes[2]).toBe('changed');
    expect(await entries(w)).toHaveLength(2);
  });
});
