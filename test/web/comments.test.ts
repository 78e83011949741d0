import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { opens, posts, proposed } from '../support/discussion.js';
import { world } from '../support/world.js';
import { atDesk } from './support/at-desk.js';
import { visitorsLeaveAfterwards } from './support/browser.js';

visitorsLeaveAfterwards();

const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const kept = (page: Page) => page.getByText(/^Draft kept on this device/);

/** A joint thread and one of a side’s own, both of the side's contributor. */
async function twoThreads() {
  const { eu, kz, slug } = await world();
  const action = await proposed(eu.contributor);
  const joint = await opens(eu.contributor, action, 'PARTNERSHIP', { title: 'Who pays?' });
  const own = await opens(eu.contributor, action, 'SIDE', { title: 'What we hold back' });
  const path = (thread: string) => `/${slug}/threads/${thread}`;
  return { eu, kz, joint, own, path };
}

/** Lets nothing of an operation out until it is let go. */
async function held(page: Page, operation: string): Promise<() => void> {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes(`mutation ${operation}`)) await gone;
    await route.continue();
  });
  return letGo;
}

describe('writing a comment', () => {
  it('is seen as it will be read, and loses nothing that is typed while it is sent', async () => {
    const { kz, joint, path } = await twoThreads();
    const visitor = await atDesk(kz.contributor, path(joint.thread));
    const { page } = visitor;
    await page.getByRole('button', { name: 'Reply to both sides' }).click();
    const text = field(page, 'Reply to both sides');
    await text.fill('The bank pays **one half**.');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.locator('.seen strong').getByText('one half').waitFor();
    await visitor.finds();
    await page.getByRole('button', { name: 'Preview' }).click();
    expect(await text.inputValue()).toBe('The bank pays **one half**.');

    const letGo = await held(page, 'PostComment');
    await text.press('Control+Enter');
    await page.getByRole('button', { name: 'Sending…' }).waitFor();
    await text.press('End');
    await text.pressSequentially(' And you the other.');
    letGo();
    await page.locator('.cm').getByText('one half').waitFor();
    await expect.poll(() => text.inputValue()).toBe('And you the other.');
    await text.press('Control+Enter');
    await page.locator('.cm').getByText('And you the other.').waitFor();
    await page.getByRole('textbox').waitFor({ state: 'detached' });
    expect(await page.locator('.cm').count()).toBe(3);
    await page.unrouteAll();

    // The comment that is answered is kept with the answer.
    await page.locator('.cm').first().getByRole('button', { name: 'Reply' }).click();
    await text.fill('Both halves are ours.');
    await kept(page).waitFor();
    await page.reload();
    await page.getByText('In reply to EU contributor').waitFor();
    await expect.poll(() => text.inputValue()).toBe('Both halves are ours.');
    await text.press('Control+Enter');
    await page.locator('.cm').last().getByText('Both halves are ours.').waitFor();
    await page.locator('.cm').last().getByText('In reply to EU contributor').waitFor();

    // Where nothing was written it is forgotten: what is written later answers nobody.
    await page.locator('.cm').first().getByRole('button', { name: 'Reply' }).click();
    await text.fill('To you.');
    await kept(page).waitFor();
    await text.fill('');
    await kept(page).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: 'Reply to both sides' }).click();
    await text.fill('To all of you.');
    await kept(page).waitFor();
    await page.reload();
    await expect.poll(() => text.inputValue()).toBe('To all of you.');
    await text.press('Control+Enter');
    await page.locator('.cm').last().getByText('To all of you.').waitFor();
    expect(await page.locator('.cm').last().textContent()).not.toContain('In reply to');

    // An edit is kept like a new one, says who reads it, and is there after a reload.
    await page.locator('.cm').last().getByRole('button', { name: 'Edit' }).click();
    const edit = field(page, 'Your comment');
    await edit.fill('Both halves are yours.');
    await kept(page).waitFor();
    await page.reload();
    await edit.waitFor();
    await expect.poll(() => edit.inputValue()).toBe('Both halves are yours.');
    await visitor.finds();
    await page.getByRole('button', { name: 'Save for both sides' }).click();
    await page.locator('.cm .markdown').getByText('Both halves are yours.').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.className')).toBe('cm');
    await page.reload();
    await page.locator('.cm .markdown').getByText('Both halves are yours.').waitFor();

    // A refusal stands at the text, which stays.
    await page.getByRole('button', { name: 'Reply to both sides' }).click();
    await text.fill('For @[EU observer](nobody).');
    await text.press('Control+Enter');
    await page.locator('.compose [role=alert]').waitFor();
    expect(await text.inputValue()).toBe('For @[EU observer](nobody).');
    // Of the edit nothing is left to be written: this is the one field.
    expect(await page.getByRole('textbox').count()).toBe(1);
    // The browser itself tells of the one request that was refused.
    expect(visitor.complaints).toEqual([expect.stringContaining('404')]);
    await visitor.leaves();
  });

  it('asks before what one side wrote goes to others, however it is taken and wherever it is put', async () => {
    const { eu, own, joint, path } = await twoThreads();
    const secret = 'We would pay all of it.';
    await posts(eu.contributor, own.thread, secret);
    const visitor = await atDesk(eu.contributor, path(own.thread));
    const { page, context } = visitor;
    await page.getByText(secret).waitFor();
    const asked = page.getByText('only the EU side reads');

    // Cut out of a draft for one's side, put into a text for both.
    await page.getByRole('button', { name: 'Reply to EU side only' }).click();
    const ours = field(page, 'Reply to EU side only');
    await ours.fill('Not a word of this.');
    // Where nothing is chosen nothing is taken, of the text or of what was copied before.
    await ours.press('Control+x');
    expect(await ours.inputValue()).toBe('Not a word of this.');
    await ours.press('Control+a');
    await ours.press('Control+x');
    expect(await ours.inputValue()).toBe('');
    await ours.press('Control+c');
    const there = await context.newPage();
    await there.clock.setFixedTime(await page.evaluate<number>('Date.now()'));
    await there.goto(path(joint.thread));
    await there.getByRole('button', { name: 'Reply to both sides' }).click();
    const joined = field(there, 'Reply to both sides');
    await joined.press('Control+v');
    await there.getByText('only the EU side reads').waitFor();
    expect(await joined.inputValue()).toBe('');
    await there.getByRole('button', { name: 'Leave it out' }).click();
    expect(await joined.inputValue()).toBe('');
    await there.close();

    // The title, which stands outside of the frame; into an edit.
    await page.getByRole('heading', { level: 1 }).click({ clickCount: 3 });
    await page.keyboard.press('Control+c');
    await page.goto(path(joint.thread));
    await page.locator('.cm').first().getByRole('button', { name: 'Edit' }).click();
    await field(page, 'Your comment').press('Control+v');
    await asked.waitFor();
    expect(await field(page, 'Your comment').inputValue()).not.toContain('What we hold back');
    // It stays asked while there is no field to put it in, and is put into one that is out of sight.
    const put = page.getByRole('button', { name: 'Put it in' });
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    await field(page, 'Your comment').waitFor({ state: 'detached' });
    await put.click();
    await page.locator('.cm').first().getByRole('button', { name: 'Edit' }).click();
    await field(page, 'Your comment').waitFor();
    await page.getByRole('button', { name: 'Preview' }).click();
    await put.click();
    await page.locator('.seen').getByText('What we hold back').waitFor();
    await asked.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Preview');
    await page.getByRole('button', { name: 'Preview' }).click();
    expect(await field(page, 'Your comment').inputValue()).toContain('What we hold back');
    await visitor.leaves();
  });

  it('for readers who are no longer offered stays where it is typed, and goes to nobody else', async () => {
    const { eu, kz, slug } = await world();
    const action = await eu.contributor.drafts();
    const visitor = await atDesk(eu.contributor, `/${slug}/actions/${action}`);
    const { page } = visitor;
    await page.getByRole('button', { name: 'Comment to the lead organisations only' }).first().click();
    const text = field(page, 'Your comment');
    await text.fill('Before they see it: is the sum right?');
    await eu.colleague.proposes(action);
    await opens(kz.contributor, action, 'PARTNERSHIP', { title: 'Seen from there' });
    await page.getByRole('link', { name: 'Seen from there' }).waitFor();
    expect(await text.inputValue()).toBe('Before they see it: is the sum right?');
    await text.press('Control+Enter');
    await page.locator('.compose [role=alert]').waitFor();
    expect(await text.inputValue()).toBe('Before they see it: is the sum right?');
    expect(await page.locator('.cm').count()).toBe(1);
    await visitor.leaves();
  });
});
