import { describe, expect, it } from 'vitest';
import { origin } from '../support/app.js';
import { sendText } from '../support/client.js';
import type { Member } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { world } from '../support/world.js';
import { visitorsLeaveAfterwards } from './support/browser.js';
import { foreignWords } from './support/foreign-words.js';
import { passwordOf } from './support/password-of.js';
import { Visitor } from './support/visitor.js';

visitorsLeaveAfterwards();

/** Signs in as a keyboard does it. */
async function signsIn(visitor: Visitor, member: Member, password: string): Promise<void> {
  await visitor.page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await visitor.tabsTo('E-mail address');
  await visitor.page.keyboard.type(member.person.email);
  await visitor.page.keyboard.press('Tab');
  await visitor.page.keyboard.type(password);
  await visitor.page.keyboard.press('Enter');
}

describe('signing in', () => {
  it('by the keyboard leads to what waits, in three languages, and a reload keeps the session', async () => {
    const { eu, kz, slug } = await world();
    await eu.focalPoint.opensRound(await readyAction({ eu, kz }));
    const password = await passwordOf(eu.approver);
    const visitor = await Visitor.comes();
    const { page } = visitor;
    await page.goto(`/${slug}/inbox`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await visitor.finds();
    await signsIn(visitor, eu.approver, password);
    await page.getByRole('heading', { level: 1, name: 'Waiting for you' }).waitFor();
    await page.getByRole('link', { name: 'Take a position Graphite pilot line' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/${slug}/inbox`);
    await visitor.finds();

    await page.getByRole('button', { name: 'Қазақша' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Сізді не күтіп тұр' }).waitFor();
    await page.getByRole('link', { name: 'Ұстаным білдіру Графит желісі' }).waitFor();
    await page.getByText('2026\u00a0ж. 23\u00a0қараша, дүйсенбі').waitFor();
    expect(await foreignWords(visitor)).toEqual([]);
    await visitor.finds();

    await page.getByRole('button', { name: 'Русский' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Ждёт вас' }).waitFor();
    await page.getByText('понедельник, 23\u00a0ноября 2026\u00a0г.').waitFor();
    await page.getByRole('link', { name: /^Выразить позицию/ }).waitFor();
    expect(await foreignWords(visitor)).toEqual([]);
    await visitor.finds();

    await page.reload();
    await page.getByRole('link', { name: /^Выразить позицию/ }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('ru');
    await visitor.finds();
    await visitor.leaves();
  });

  it('ends in every tab by signing out in one', async () => {
    const { eu, slug } = await world();
    const password = await passwordOf(eu.observer);
    const visitor = await Visitor.comes();
    const { page, context } = visitor;
    await page.goto('/sign-in');
    await signsIn(visitor, eu.observer, password);
    await page.getByText('Nothing waits for you.').waitFor();
    const other = await context.newPage();
    await other.goto(`/${slug}/inbox`);
    await other.getByText('Nothing waits for you.').waitFor();

    await page.getByRole('button', { name: 'Sign out' }).first().click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await other.getByRole('dialog').getByText('Your session has ended').waitFor();
    await visitor.finds();
    expect(await context.cookies(origin.replace('http:', 'https:'))).not.toContainEqual(
      expect.objectContaining({ name: '__Host-concord' }),
    );
    await page.goto(`/${slug}/inbox`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();

    // Who signs in again in the tab that was left goes on where it was.
    await other.getByRole('dialog').getByLabel('Password').fill(password);
    await other.keyboard.press('Enter');
    await other.getByRole('dialog').waitFor({ state: 'hidden' });
    await other.getByText('Nothing waits for you.').waitFor();
    await visitor.leaves();
  });

  it('leads back to the address that was asked for, with its search, in Kazakh too', async () => {
    const { kz, slug } = await world();
    const password = await passwordOf(kz.observer);
    const visitor = await Visitor.comes({ language: 'kk', width: 390 });
    const { page } = visitor;
    await page.goto(`/${slug}/actions?view=board`);
    await page.getByRole('heading', { name: 'Кіру' }).waitFor();
    await page.getByLabel('Электрондық пошта').fill(kz.observer.person.email);
    await page.getByLabel('Құпиясөз').fill(password);
    await page.getByRole('button', { name: 'Кіру' }).click();
    await page.getByRole('heading', { level: 1, name: 'Іс-шаралар' }).waitFor();
    const { pathname, search } = new URL(page.url());
    expect([pathname, search]).toEqual([`/${slug}/actions`, '?view=board']);
    expect(await foreignWords(visitor)).toEqual([]);
    await visitor.finds();
    await visitor.leaves();
  });

  it('does not tell what was wrong, and says it in the language of the page', async () => {
    const { eu } = await world();
    await passwordOf(eu.observer);
    const visitor = await Visitor.comes({ language: 'kk', width: 390, scheme: 'dark' });
    const { page } = visitor;
    await page.goto('/sign-in');
    const told: string[] = [];
    for (const email of [eu.observer.person.email, 'nobody@example.org']) {
      await page.getByLabel('Электрондық пошта').fill(email);
      await page.getByLabel('Құпиясөз').fill('not the password of it');
      await page.getByRole('button', { name: 'Кіру' }).click();
      told.push((await page.getByRole('alert').textContent()) ?? '');
      await page.reload();
      await page.getByRole('heading', { name: 'Кіру' }).waitFor();
    }
    expect(told[0]).toMatch(/^[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі\s.,:;–—-]+$/);
    expect(told[1]).toBe(told[0]);
    // As often as it may fail from this network.
    const input = { email: 'nobody@example.org', password: 'not the password of it' };
    for (let tries = 1; tries < 10; tries += 1)
      await sendText(
        'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
        { input },
        {},
      );
    await page.getByLabel('Электрондық пошта').fill(input.email);
    await page.getByLabel('Құпиясөз').fill(input.password);
    await page.getByRole('button', { name: 'Кіру' }).click();
    await page.getByText('Әрекет тым көп болды. 15 минуттан кейін қайталаңыз.').waitFor();
    expect(visitor.complaints.splice(0).every((one) => one.includes('429'))).toBe(true);
    await visitor.finds();
    await visitor.leaves();
  });

  it('comes with an inbox that a phone shows without sideways scrolling, and news without a reload', async () => {
    const { eu, kz, slug } = await world();
    const password = await passwordOf(eu.approver);
    const visitor = await Visitor.comes({ width: 390, scheme: 'dark' });
    const { page } = visitor;
    await page.goto(`/sign-in?to=/${slug}/inbox`);
    await signsIn(visitor, eu.approver, password);
    await page.getByText('Nothing waits for you.').waitFor();
    await visitor.finds();
    await eu.focalPoint.opensRound(await readyAction({ eu, kz }));
    await page.getByRole('link', { name: 'Take a position Graphite pilot line' }).waitFor();
    await visitor.finds();
    await visitor.leaves();
  });
});
