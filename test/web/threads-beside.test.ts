import { describe, expect, it } from 'vitest';
import { proposed } from '../support/discussion.js';
import { world } from '../support/world.js';
import { atDesk } from './support/at-desk.js';
import { closeBrowserAfterwards } from './support/browser.js';
import type { Visitor } from './support/visitor.js';

closeBrowserAfterwards();

/** Selects words of the text as a mouse does it. */
async function selects({ page }: Visitor, words: string): Promise<void> {
  await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('.paper'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + ${words.length});
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }
  })()`);
}

const marked = ({ page }: Visitor) => page.locator('mark.q').allTextContents();

describe('threads beside the passages of a text', () => {
  it('come to the other side without a reload, and are begun by mouse or by key', async () => {
    const { eu, kz, slug } = await world();
    const action = await proposed(eu.contributor);
    const { reference } = await eu.contributor.reads(action);
    const address = `/${slug}/actions/${reference?.split('/').slice(-2).join('-')}`;
    const here = await atDesk(eu.contributor, address);
    const there = await atDesk(kz.contributor, address, { width: 390 });
    for (const { page } of [here, there]) await page.getByText('No discussion beside this text.').waitFor();

    await selects(here, 'second part');
    await here.page.getByRole('button', { name: 'Comment to both sides' }).first().click();
    await here.page.getByRole('textbox', { name: 'Your comment' }).fill('Which one is meant?');
    await here.page.getByRole('textbox', { name: 'Your comment' }).press('Control+Enter');
    await there.page.getByText('Which one is meant?').waitFor();
    await there.page.getByRole('button', { name: 'Discussion 1' }).waitFor();
    expect(await marked(there)).toEqual(['second part']);
    await here.finds();
    await there.finds();

    // By the keyboard: a whole paragraph, for one's own side.
    await here.page.getByRole('group', { name: 'Text, body' }).getByText('Two parts.').focus();
    await here.page.keyboard.press('c');
    await here.page.keyboard.press('Tab');
    await here.page.keyboard.press('Enter');
    await here.page.getByRole('textbox', { name: 'Your comment' }).fill('We have three.');
    await here.page.getByText(/^Draft kept on this device/).waitFor();
    expect(await marked(there)).toEqual(['second part']);
    await Promise.all([here.leaves(), there.leaves()]);
  });
});
