import { describe, expect, it } from 'vitest';
import { isOfText, sha256Of } from '../approval/check-digest';
import { workingDaysTo } from '../approval/working-days-to';
import { closeOfBusiness, instantAt } from '../format/instants';

const brussels = { timeZone: 'Europe/Brussels', weekend: [6, 7], holidays: ['2026-12-08'], workingDays: [] };

describe('the digest of a round, counted in the browser', () => {
  const texts = { en: { title: 'Line', summary: null, body: 'Two parts.' } };
  const document = JSON.stringify({ format: 'concord/revision/1', number: 2, texts });
  const shown = [
    { language: 'en', equal: true, title: 'Line', summary: null, body: 'Two parts.' },
    { language: 'ru', equal: false, title: 'Линия', summary: null, body: null },
  ];
  const round = async (over: object = {}, written = document) => ({
    __typename: 'ApprovalRound' as const,
    id: 'round',
    digest: await sha256Of(document),
    text: { id: 'text', number: 2, document: written, texts: shown, ...over },
  });

  it('is SHA-256 as everybody counts it', async () => {
    expect(await sha256Of('abc')).toBe(
      'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('is of the text shown, translations beside it left out', async () => {
    expect(await isOfText(await round())).toBe(true);
  });

  it('is not of a document with one letter changed, nor of a page that shows another text or number', async () => {
    expect(await isOfText(await round({}, document.replace('Two', 'Ten')))).toBe(false);
    const [en] = shown;
    expect(await isOfText(await round({ texts: [{ ...en, body: 'Ten parts.' }] }))).toBe(false);
    expect(await isOfText(await round({ texts: [] }))).toBe(false);
    expect(await isOfText(await round({ number: 3 }))).toBe(false);
  });
});

describe('a deadline', () => {
  it('leaves the working days that are over before it, today not counted', () => {
    const now = new Date('2026-12-03T12:00:00Z');
    expect(workingDaysTo('2026-12-04T16:00:00Z', now, brussels)).toBe(1);
    expect(workingDaysTo('2026-12-04T15:59:00Z', now, brussels)).toBe(0);
    expect(workingDaysTo('2026-12-09T16:00:00Z', now, brussels)).toBe(3);
    expect(workingDaysTo('2026-12-03T22:00:00Z', now, brussels)).toBe(0);
  });

  it('of a day is its close of business in the westernmost zone, also when clocks change', () => {
    expect(closeOfBusiness('2026-12-07', ['Europe/Brussels', 'Asia/Almaty']).toISOString()).toBe(
      '2026-12-07T16:00:00.000Z',
    );
    expect(instantAt('2026-10-25', '17:00', 'Europe/Brussels').toISOString()).toBe(
      '2026-10-25T16:00:00.000Z',
    );
    expect(instantAt('2026-10-24', '17:00', 'Europe/Brussels').toISOString()).toBe(
      '2026-10-24T15:00:00.000Z',
    );
  });
});
