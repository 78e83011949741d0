import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { world } from '../support/world.js';
import { atDesk } from './support/at-desk.js';
import { visitorsLeaveAfterwards } from './support/browser.js';

visitorsLeaveAfterwards();

/** What a keyboard with the Russian layout sends from the keys of these places. */
const cyrillic: Readonly<Record<string, string>> = {
  KeyA: 'ф',
  KeyG: 'п',
  KeyI: 'ш',
  KeyJ: 'о',
  KeyK: 'л',
  Slash: '.',
};

/** Presses a key as it stands on a Russian keyboard; answers whether the page took it. */
const pressCyrillic = (page: Page, code: string) =>
  page.evaluate<boolean>(
    `!document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {
      key: '${cyrillic[code]}', code: '${code}', bubbles: true, cancelable: true }))`,
  );
const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');
const inFocus = (page: Page) => page.evaluate<string>('document.activeElement.id');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Keys' });

describe('the keys of the workspace', () => {
  it('go, search and move in a list, on a Latin and a Cyrillic layout, and open a row', async () => {
    const { eu, slug } = await world();
    await eu.contributor.drafts();
    await eu.contributor.drafts();
    const visitor = await atDesk(eu.contributor, `/${slug}/inbox`);
    const { page } = visitor;
    await heading(page, 'Waiting for you');
    await page.locator('dialog[aria-labelledby="keys-heading"]').waitFor({ state: 'attached' });

    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await heading(page, 'Actions');
    await page.locator('[data-row]').nth(1).waitFor();
    const rows = await page.locator('[data-row]').allTextContents();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(rows[1]);
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(rows[0]);
    expect(await pressCyrillic(page, 'KeyJ')).toBe(true);
    expect(await pressCyrillic(page, 'KeyJ')).toBe(false);
    expect(await pressCyrillic(page, 'KeyK')).toBe(true);

    // A browser's own keys stay its own.
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Alt+g');
    await page.keyboard.press('i');
    await page.keyboard.press('Enter');
    await heading(page, rows[0] ?? '');

    await pressCyrillic(page, 'KeyG');
    await pressCyrillic(page, 'KeyI');
    await heading(page, 'Waiting for you');
    await page.keyboard.press('/');
    await heading(page, 'Actions');
    const search = page.getByRole('searchbox');
    await expect.poll(() => inFocus(page)).toBe('search');

    // In a field they are letters.
    await page.keyboard.type('gi?/j');
    expect(await search.inputValue()).toBe('gi?/j');
    expect(await dialog(page).isVisible()).toBe(false);
    await search.fill('');
    await search.blur();
    expect(await pressCyrillic(page, 'Slash')).toBe(true);
    expect(await inFocus(page)).toBe('search');
    await visitor.finds();
    await visitor.leaves();
  });

  it('are told of in a dialog under which they are still, and can be switched off on a device', async () => {
    const { eu, slug } = await world();
    const visitor = await atDesk(eu.contributor, `/${slug}/roadmap`, { width: 390 });
    const { page } = visitor;
    await page.locator('dialog[aria-labelledby="keys-heading"]').waitFor({ state: 'attached' });
    await page.keyboard.press('?');
    await dialog(page).waitFor();
    await visitor.finds();
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    expect(new URL(page.url()).pathname).toBe(`/${slug}/roadmap`);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });

    await page.keyboard.press('?');
    await dialog(page).getByRole('link', { name: 'Switch single keys on or off' }).click();
    await page.getByLabel('Single keys act on this device').uncheck();
    await visitor.finds();
    await page.goto(`/${slug}/actions`);
    await page.locator('dialog[aria-labelledby="keys-heading"]').waitFor({ state: 'attached' });
    expect(await pressCyrillic(page, 'Slash')).toBe(false);
    await page.keyboard.press('?');
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    expect(await dialog(page).isVisible()).toBe(false);
    expect(new URL(page.url()).pathname).toBe(`/${slug}/actions`);
    expect(await page.getByRole('searchbox').getAttribute('aria-keyshortcuts')).toBeNull();
    await visitor.leaves();
  });
});
