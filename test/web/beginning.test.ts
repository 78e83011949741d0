import { describe, expect, it } from 'vitest';
import { proposed } from '../support/discussion.js';
import { readyAction } from '../support/ready-action.js';
import { world } from '../support/world.js';
import { atDesk } from './support/at-desk.js';
import { visitorsLeaveAfterwards } from './support/browser.js';

visitorsLeaveAfterwards();

describe('a discussion is begun', () => {
  it('from the list: on what, for whom, what; and the keys go over the list', async () => {
    const { eu, kz, slug } = await world();
    await proposed(eu.contributor);
    const visitor = await atDesk(eu.focalPoint, `/${slug}/discussion`);
    const { page } = visitor;
    await page.getByRole('button', { name: 'Begin a discussion' }).click();
    await visitor.finds();
    await page.getByLabel('The partnership itself').check();
    await page.getByRole('button', { name: 'Comment to both sides' }).click();
    await page.getByLabel('What it is about').fill('Where we meet');
    await page.getByRole('textbox', { name: 'Your comment' }).fill('In Astana?');
    await page.getByText(/^Draft kept on this device/).waitFor();
    await page.reload();
    const text = page.getByRole('textbox', { name: 'Your comment' });
    await expect.poll(() => text.inputValue()).toBe('In Astana?');
    await visitor.finds();
    await page.getByRole('button', { name: 'Send to both sides' }).click();
    await page.getByRole('heading', { level: 2, name: 'Where we meet' }).waitFor();

    // On an action that is looked for, for one's own side.
    await page.getByRole('button', { name: 'Begin a discussion' }).click();
    await page.getByLabel('An action', { exact: true }).check();
    await page.getByLabel('Find an action by its words or reference').fill('graphite');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.getByRole('button', { name: /Graphite pilot line/ }).click();
    await page.getByRole('button', { name: 'Comment to EU side only' }).click();
    await page.getByRole('textbox', { name: 'Your comment' }).fill('Do we want this one?');
    await visitor.finds();
    await page.getByRole('textbox', { name: 'Your comment' }).press('Control+Enter');
    await page.locator('.pane').getByText('Do we want this one?').first().waitFor();
    const rows = page.locator('.threads-list [data-row]');
    await rows.nth(1).waitFor();
    expect(await rows.allTextContents()).toEqual(['Do we want this one?', 'Where we meet']);
    await page.locator('h1').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Where we meet');

    // Put where it belongs by the keyboard, one goes on from where it is answered, not from the top of the page.
    await page.keyboard.press('Enter');
    const pane = page.locator('.pane');
    await pane.getByRole('heading', { name: 'Where we meet' }).waitFor();
    await pane.getByRole('button', { name: 'Move', exact: true }).focus();
    await page.keyboard.press('Enter');
    await pane.getByLabel('Find an action by its words or reference').fill('graphite');
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: /Graphite pilot line/ }).press('Enter');
    await visitor.finds();
    await pane.getByRole('button', { name: 'Move the discussion' }).press('Enter');
    await pane.getByRole('link', { name: /Graphite pilot line/ }).waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Reply to both sides');

    const there = await atDesk(kz.contributor, `/${slug}/discussion`);
    await there.page.getByRole('link', { name: 'Where we meet' }).waitFor();
    expect(await there.page.locator('main').textContent()).not.toContain('Do we want this one?');
    for (const page of ['organisations', 'people']) {
      await there.page.goto(`/${slug}/${page}`);
      await there.page.locator('[data-row]').first().waitFor();
    }
    await Promise.all([visitor.leaves(), there.leaves()]);
  });

  it('on a round, where both sides find it', async () => {
    const all = await world();
    const { eu, kz, slug } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    const here = await atDesk(eu.focalPoint, `/${slug}/rounds/${round.id}`);
    const there = await atDesk(kz.focalPoint, `/${slug}/rounds/${round.id}`, { width: 390 });
    const section = here.page.getByRole('region', { name: 'Discussion of this procedure' });
    await there.page.getByText('No discussion of this procedure yet.').waitFor();
    await section.getByRole('button', { name: 'Comment to both sides' }).click();
    await section.getByRole('textbox', { name: 'Your comment' }).fill('Shall we meet before?');
    await here.finds();
    await section.getByRole('button', { name: 'Send to both sides' }).click();
    await there.page.locator('.cm').getByText('Shall we meet before?').waitFor();
    await there.finds();
    await Promise.all([here.leaves(), there.leaves()]);
  });
});
