import { describe, expect, it } from 'vitest';
import { clock, owner } from '../support/app.js';
import { opens, posts, proposed } from '../support/discussion.js';
import type { Member } from '../support/member.js';
import { world } from '../support/world.js';
import { atDesk } from './support/at-desk.js';
import { visitorsLeaveAfterwards } from './support/browser.js';
import type { Visitor } from './support/visitor.js';

visitorsLeaveAfterwards();

/** Writes into the composer that says so on its button. */
async function writes({ page }: Visitor, label: string, text: string): Promise<void> {
  await page.getByRole('button', { name: label }).first().click();
  await page.getByRole('textbox', { name: label }).fill(text);
}

/** Two sides at one joint thread, and one of the first side's own. */
async function atOneThread(looks = {}) {
  const { eu, kz, slug } = await world();
  const action = await proposed(eu.contributor);
  const joint = await opens(eu.contributor, action, 'PARTNERSHIP', { title: 'Who pays for the line?' });
  const own = await opens(eu.contributor, action, 'SIDE', { title: 'What we hold back' });
  const at = (member: Member, thread: string) => atDesk(member, `/${slug}/threads/${thread}`, looks);
  return { eu, kz, slug, action, joint: joint.thread, own: own.thread, at };
}

describe('a discussion of two sides', () => {
  it('shows what the one writes to the other without a reload, and of a side’s own nothing', async () => {
    const { eu, kz, slug, joint, own, at } = await atOneThread();
    const here = await at(eu.contributor, joint);
    const there = await at(kz.contributor, joint);
    for (const { page } of [here, there]) {
      await page.getByRole('heading', { level: 1, name: 'Who pays for the line?' }).waitFor();
      await page.getByText('Joint: all sides read this').waitFor();
      await page.getByText('18 readers').waitFor();
    }
    await here.finds();
    await writes(here, 'Reply to both sides', 'The bank pays for **one half**.');
    await here.page.getByRole('textbox', { name: 'Reply to both sides' }).press('Control+Enter');
    await there.page.getByText('The bank pays for').waitFor();
    await there.finds();

    const before = await ownWords(there, `/${slug}/discussion`);
    await posts(eu.colleague, own, 'We pay all of it if need be.');
    expect(await ownWords(there, `/${slug}/discussion`)).toBe(before);
    await there.page.goto(`/${slug}/threads/${own}`);
    await there.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await Promise.all([here.leaves(), there.leaves()]);
  });

  it('cannot be mistaken for one of a side: strip, readers, frame, button, and no switch', async () => {
    const { eu, kz, own, joint, at } = await atOneThread();
    const visitor = await at(eu.contributor, own);
    const { page } = visitor;
    await page.getByText('EU side only', { exact: true }).waitFor();
    await page.getByText('8 readers').click();
    await page.getByText('EU observer').waitFor();
    expect(await page.locator('.readers').textContent()).not.toContain(kz.observer.person.name);
    const frame = "getComputedStyle(document.querySelector('.talk > .in')).borderLeftStyle";
    expect(await page.evaluate<string>(frame)).toBe('dashed');
    // Nor where the reader's own colours take the place of all of ours: by frame and words, which can be read on their ground.
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await page.evaluate<string>(frame)).toBe('dashed');
    const strip =
      "(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.querySelector('.talk > .audience')))";
    expect(await page.evaluate(strip)).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect(await visitor.violations({ by: ['color-contrast'] })).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
    await writes(visitor, 'Reply to EU side only', '@KZ');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await page.getByRole('textbox', { name: 'Reply to EU side only' }).fill('');
    await page.getByRole('textbox', { name: 'Reply to EU side only' }).pressSequentially('@eu obs');
    await page.getByRole('option', { name: /EU observer/ }).waitFor();
    await visitor.finds();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('textbox').inputValue()).toMatch(/^@\[EU observer\]\([\w-]+\) $/);
    expect(await page.getByRole('combobox').count()).toBe(1);
    await page.getByRole('textbox').fill('Nobody else is to know.');
    await page.getByRole('textbox').press('Control+Enter');
    // The words of the field are found too: those of the comment are meant.
    const said = page.locator('.cm').getByText('Nobody else is to know.');
    await said.waitFor();

    // What one side wrote among itself is put before all by nobody unasked.
    await said.click({ clickCount: 3 });
    await page.keyboard.press('Control+c');
    await page.goto(page.url().replace(own, joint));
    await page.getByRole('button', { name: 'Reply to both sides' }).click();
    await page.keyboard.press('Control+v');
    await page.getByText('only the EU side reads').waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('');
    await visitor.finds();
    await page.getByRole('button', { name: 'Put it in' }).click();
    expect(await page.getByRole('textbox').inputValue()).toContain('Nobody else is to know.');
    await visitor.leaves();
  });

  it('keeps what was typed through a reload, a lost line and the end of the session', async () => {
    const { kz, joint, at } = await atOneThread({ width: 390 });
    const visitor = await at(kz.contributor, joint);
    const { page, context } = visitor;
    await writes(visitor, 'Reply to both sides', 'We ask for');
    await page.getByText(/^Draft kept on this device/).waitFor();
    await page.reload();
    const text = page.getByRole('textbox', { name: 'Reply to both sides' });
    await expect.poll(() => text.inputValue()).toBe('We ask for');

    // A device that is full, or keeps nothing: said, and the page is not left unasked, until it keeps what is typed again.
    const full = "throw new DOMException('full', 'QuotaExceededError')";
    await page.evaluate(
      `{ const { put } = IDBObjectStore.prototype; window.empties = () => { IDBObjectStore.prototype.put = put; };
         IDBObjectStore.prototype.put = () => { ${full}; }; }`,
    );
    await text.pressSequentially(' all');
    await page.getByText('The draft cannot be kept on this device. Leaving the page loses it.').waitFor();
    const leaving = `{ const asked = new Event('beforeunload', { cancelable: true }); dispatchEvent(asked); asked.defaultPrevented }`;
    expect(await page.evaluate(leaving)).toBe(true);
    await visitor.finds();
    await page.evaluate('empties()');
    await text.pressSequentially(' of you');
    await page.getByText(/^Draft kept on this device/).waitFor();
    expect(await page.evaluate(leaving)).toBe(false);
    expect(await text.inputValue()).toBe('We ask for all of you');

    await context.setOffline(true);
    await text.fill('We ask for an answer');
    await page.getByText('There is no network. Nothing was sent.').waitFor();
    await text.press('Control+Enter');
    expect(await text.inputValue()).toBe('We ask for an answer');
    await context.setOffline(false);
    await visitor.finds();

    await owner.query("update session set ended_at = $2, ended_because = 'SIGNED_OUT' where user_id = $1", [
      kz.contributor.person.id,
      clock.now(),
    ]);
    await text.fill('We ask for an answer by Friday.');
    await text.press('Control+Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Password').fill('graphite under the steppe');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await text.inputValue()).toBe('We ask for an answer by Friday.');
    await text.press('Control+Enter');
    await page.locator('.cm').getByText('We ask for an answer by Friday.').waitFor();
    await page.getByRole('textbox').waitFor({ state: 'detached' });
    // The browser itself tells of the request that met the end of the session.
    expect(visitor.complaints.splice(0).every((one) => one.includes('401'))).toBe(true);
    await visitor.finds();
    await visitor.leaves();
  });

  it('lists unread threads first, in three languages, with one beside the list or on a page', async () => {
    const { kz, slug } = await atOneThread();
    const visitor = await atDesk(kz.observer, `/${slug}/discussion`);
    const { page } = visitor;
    await page
      .getByRole('region', { name: 'Unread' })
      .getByRole('link', { name: 'Who pays for the line?' })
      .click();
    await page.getByRole('heading', { level: 2, name: 'Who pays for the line?' }).waitFor();
    expect(page.url()).toContain('thread=');
    await visitor.finds();
    for (const [button, heading] of [
      ['Қазақша', 'Талқылау'],
      ['Русский', 'Обсуждение'],
    ] as const) {
      await page.getByRole('button', { name: button }).first().click();
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      // What the server says comes in the other language with the next answer.
      await expect.poll(() => foreignWords(visitor)).toEqual([]);
      await visitor.finds();
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await visitor.finds();
    await visitor.leaves();
  });
});

/** All that a page says. */
async function ownWords({ page }: Visitor, path: string): Promise<string> {
  await page.goto(path);
  await page.getByRole('link', { name: 'Who pays for the line?' }).waitFor();
  await page.locator('.bones').first().waitFor({ state: 'detached' });
  return page.locator('main').innerText();
}

/** Words in Latin letters that the page itself says, without names and codes of the data. */
async function foreignWords(visitor: Visitor): Promise<string[]> {
  const said = (await visitor.ownText()).replaceAll(
    /\b(Concord|W-[\w-]+|(EU|KZ)( (ministry|company|approver|contributor|observer|bank))?|EU-KZ)\b/gi,
    '',
  );
  return said.match(/[A-Za-z]{2,}/g) ?? [];
}
