import type { Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aThread, opening, opens, proposed } from '../support/discussion.js';
import { given, type Member, wholeText } from '../support/member.js';
import { world } from '../support/world.js';
import { atDesk } from './support/at-desk.js';
import { visitorsLeaveAfterwards } from './support/browser.js';
import type { Visitor } from './support/visitor.js';

visitorsLeaveAfterwards();

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

/** One at each side before the same text. */
async function twoAtOneText() {
  const { eu, kz, slug } = await world();
  const action = await proposed(eu.contributor);
  const { reference } = await eu.contributor.reads(action);
  const address = `/${slug}/actions/${reference?.split('/').slice(-2).join('-')}`;
  const here = await atDesk(eu.contributor, address);
  const there = await atDesk(kz.contributor, address, { width: 390 });
  for (const { page } of [here, there]) await page.getByText('No discussion beside this text.').waitFor();
  return { eu, kz, action, here, there };
}

/** A joint thread beside the second paragraph of the whole text. */
async function besideSecondPart(member: Member, action: string): Promise<void> {
  const { body } = wholeText.texts[0] ?? { body: '' };
  const start = body.indexOf('second part');
  const passage = { revision: 1, language: 'en', field: 'BODY' as const, start, end: start + 11 };
  const { openThread } = await member.asks(opening, {
    input: { ...aThread(action, 'PARTNERSHIP'), passage: { ...passage, quote: 'second part' } },
  });
  given(openThread.thread, openThread.refusal);
}

describe('threads beside the passages of a text', () => {
  it('come to the other side without a reload, and are begun by mouse or by key', async () => {
    const { kz, action, here, there } = await twoAtOneText();
    await selects(here, 'second part');
    await here.page.getByRole('button', { name: 'Comment to both sides' }).first().click();
    await here.page.getByRole('textbox', { name: 'Your comment' }).fill('Which one is meant?');
    await here.page.getByRole('textbox', { name: 'Your comment' }).press('Control+Enter');
    await there.page.getByText('Which one is meant?').waitFor();
    await there.page.getByRole('button', { name: 'Discussion 1' }).waitFor();
    await expect.poll(() => marked(there)).toEqual(['second part']);
    await here.finds();
    await there.finds();

    // By the keyboard: a whole paragraph, for one's own side.
    await here.page.getByRole('group', { name: 'Text, body' }).getByText('Two parts.').focus();
    await here.page.keyboard.press('c');
    await here.page.keyboard.press('Tab');
    await here.page.keyboard.press('Enter');
    await here.page.getByRole('textbox', { name: 'Your comment' }).fill('We have three.');
    await here.page.getByText(/^Draft kept on this device/).waitFor();
    await expect.poll(() => marked(there)).toEqual(['second part']);

    // Where the discussions cannot be read anew they stay, and with them the field that somebody writes in.
    await here.page.evaluate("document.querySelector('.compose textarea').dataset.same = 'yes'");
    const reads = (request: Request) => request.postData()?.includes('query ThreadsBeside') ?? false;
    await here.page.route('**/graphql', (route) =>
      reads(route.request())
        ? route.fulfill({ json: { data: null, errors: [{ message: 'Not now.' }] } })
        : route.continue(),
    );
    const failed = here.page.waitForResponse((response) => reads(response.request()));
    await opens(kz.contributor, action, 'PARTNERSHIP', { title: 'Meanwhile' });
    await failed;
    await here.page.unrouteAll({ behavior: 'wait' });
    await opens(kz.contributor, action, 'PARTNERSHIP', { title: 'And later' });
    await here.page.getByRole('link', { name: 'And later' }).waitFor();
    expect(await here.page.locator('textarea[data-same]').count()).toBe(1);
    await Promise.all([here.leaves(), there.leaves()]);
  });

  it('of one side are begun in its ink, stay through a reload, and are nothing to the other side', async () => {
    const { here, there } = await twoAtOneText();
    const { page } = here;
    const before = await there.page.locator('main').textContent();
    await selects(here, 'second part');
    await page.getByRole('button', { name: 'Comment to EU side only' }).first().click();
    await page.getByLabel('What it is about').fill('Ours alone');
    await page.getByRole('textbox', { name: 'Your comment' }).fill('We would give it up.');
    await page.getByText(/^Draft kept on this device/).waitFor();
    const ink = `(() => { const { borderBottomStyle, borderBottomColor } = getComputedStyle(document.querySelector('mark.q'));
      return [borderBottomStyle, borderBottomColor === getComputedStyle(document.querySelector('.talk.narrow > .in')).borderLeftColor]; })()`;
    await expect.poll(() => page.evaluate(ink)).toEqual(['dashed', true]);
    await here.finds();

    await page.reload();
    const text = page.getByRole('textbox', { name: 'Your comment' });
    await expect.poll(() => text.inputValue()).toBe('We would give it up.');
    await expect.poll(() => page.getByLabel('What it is about').inputValue()).toBe('Ours alone');
    await expect.poll(() => marked(here)).toEqual(['second part']);
    await expect.poll(() => page.evaluate(ink)).toEqual(['dashed', true]);
    // In another language it waits beside no passage, and its text is not lost.
    await page.getByRole('link', { name: 'Қазақша' }).click();
    await page.getByText('On a passage of revision 1 that is not shown now.').waitFor();
    await expect.poll(() => text.inputValue()).toBe('We would give it up.');
    await page.goBack();
    await page.getByRole('button', { name: 'Send to EU side only' }).click();
    await page.getByRole('button', { name: 'Discussion 1' }).waitFor();
    await page.locator('.cm').getByText('We would give it up.').waitFor();
    await page.getByRole('textbox').waitFor({ state: 'detached' });

    await there.page.reload();
    await there.page.getByText('No discussion beside this text.').waitFor();
    expect(await there.page.locator('main').textContent()).toBe(before);
    await Promise.all([here.leaves(), there.leaves()]);
  });

  it('that have lost their passage are put beside another, and stand there in every language shown', async () => {
    const { eu, action, here, there } = await twoAtOneText();
    await besideSecondPart(eu.contributor, action);
    const body = 'Two parts.\n\nWhat was here is gone.';
    await eu.contributor.revises(action, {
      texts: wholeText.texts.map((text) => (text.language === 'en' ? { ...text, body } : text)),
    });
    const { page } = here;
    await page.reload();
    const lost = page.getByRole('region', { name: 'Lost their passage' });
    await lost.getByText('The budget has one plant.').waitFor();
    await expect.poll(() => marked(here)).toEqual([]);
    await here.finds();
    await lost.getByText('More', { exact: true }).click();
    await lost.getByRole('button', { name: 'Attach to a passage' }).click();
    await selects(here, 'What was here');
    await page.getByRole('button', { name: 'Attach here' }).click();
    await page.getByRole('button', { name: 'Discussion 1' }).waitFor();
    await expect.poll(() => marked(here)).toEqual(['What was here']);
    await lost.waitFor({ state: 'detached' });
    await there.page.reload();
    await there.page.getByRole('button', { name: 'Discussion 1' }).waitFor();
    await expect.poll(() => marked(there)).toEqual(['What was here']);

    await page.getByRole('link', { name: 'Side by side' }).click();
    await page.locator('.columns mark.q').waitFor();
    await expect.poll(() => marked(here)).toEqual(['What was here']);
    expect(await page.getByRole('heading', { name: 'Beside the text in another language' }).count()).toBe(0);
    await here.finds();
    await Promise.all([here.leaves(), there.leaves()]);
  });
});
