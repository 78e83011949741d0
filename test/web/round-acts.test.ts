import { describe, expect, it } from 'vitest';
import { readyAction } from '../support/ready-action.js';
import { world } from '../support/world.js';
import { atDesk } from './support/at-desk.js';
import { visitorsLeaveAfterwards } from './support/browser.js';
import { foreignWords } from './support/foreign-words.js';

visitorsLeaveAfterwards();

describe('a procedure', () => {
  it('is extended, talked about and cancelled by a focal point, each on a page of its own', async () => {
    const all = await world();
    const { eu, slug } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all, {}, eu.rival));
    const visitor = await atDesk(eu.focalPoint, `/${slug}/rounds/${round.id}`);
    const { page } = visitor;
    await page.getByRole('button', { name: 'Extend the deadline' }).click();
    await page.getByText('The earliest is Tuesday, 8 December 2026.').waitFor();
    await visitor.finds();
    await page.getByLabel('New deadline').fill('2026-12-10');
    await page.getByText('Thursday, 10 December 2026 · Brussels 17:00 · Astana 21:00').waitFor();
    await page.getByRole('button', { name: 'Extend the deadline' }).click();
    await page.getByText('Extended; before it was 7\u00a0Dec.').waitFor();
    const again = page.getByRole('button', { name: 'Extend the deadline' });
    expect(await again.getAttribute('aria-disabled')).toBe('true');

    await page.getByRole('button', { name: 'Ask for a meeting' }).click();
    await page.getByLabel('What is to be talked about').fill('The laboratory.');
    await visitor.finds();
    await page.getByRole('button', { name: 'Ask for a meeting' }).click();
    await page.getByRole('region', { name: 'Meetings asked for' }).getByText('The laboratory.').waitFor();
    await visitor.finds();

    await page.getByRole('button', { name: 'Cancel the procedure' }).click();
    await page.getByRole('button', { name: 'Cancel the procedure' }).click();
    await page.getByRole('alert').getByText('Write what the sides are to read.').waitFor();
    await page.getByLabel('Reasons').fill('The text will change.');
    await page.getByRole('button', { name: 'Cancel the procedure' }).click();
    await page.getByText(/^Cancelled on 23\u00a0November 2026/).waitFor();
    await page.getByText('The text will change.').waitFor();
    await visitor.finds();
    await visitor.leaves();
  });

  it('has a position taken by a substitute, in whose name is said; in Kazakh and Russian without a word of English', async () => {
    const all = await world();
    const { eu, slug } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all, {}, eu.rival));
    const path = `/${slug}/rounds/${round.id}`;
    const banker = await atDesk(eu.banker, path);
    await banker.page.getByRole('button', { name: 'Name a substitute' }).click();
    await banker.page.getByLabel('Colleague').selectOption({ label: 'EU observer' });
    await banker.finds();
    await banker.page.getByRole('button', { name: 'Name a substitute' }).click();
    await banker.page.getByRole('heading', { name: 'In brief' }).waitFor();

    const substitute = await atDesk(eu.observer, `${path}/position`, { width: 390, scheme: 'dark' });
    const { page } = substitute;
    await page.getByLabel(/^EU bank: for EU banker, as their substitute until/).waitFor();
    await page.getByLabel('Abstain').check();
    await page.getByRole('button', { name: 'Abstain on revision 2 for EU bank (for EU banker)' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your position is recorded' }).waitFor();
    await substitute.finds();
    await banker.page.getByText('By a substitute, for EU banker.').waitFor();
    await banker.finds();

    for (const [language, heading, take] of [
      ['Қазақша', 'Қысқаша', 'Ұстанымды өзгерту'],
      ['Русский', 'Коротко', 'Изменить позицию'],
    ] as const) {
      await banker.page.getByRole('button', { name: language }).first().click();
      await banker.page.getByRole('heading', { name: heading, exact: true }).waitFor();
      expect(await foreignWords(banker)).toEqual([]);
      await banker.page.getByRole('link', { name: take }).click();
      await banker.page.locator('main form').waitFor();
      expect(await foreignWords(banker)).toEqual([]);
      await banker.finds();
      await banker.page.goBack();
    }
    await Promise.all([banker.leaves(), substitute.leaves()]);
  });
});
