import { describe, expect, it } from 'vitest';
import type { Member } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { world } from '../support/world.js';
import { closeBrowserAfterwards } from './support/browser.js';
import { passwordOf } from './support/password-of.js';
import { Visitor } from './support/visitor.js';

closeBrowserAfterwards();

async function signedIn(member: Member, to: string, looks: Parameters<typeof Visitor.comes>[0] = {}) {
  const password = await passwordOf(member);
  const visitor = await Visitor.comes(looks);
  const { page } = visitor;
  await page.goto(`/sign-in?to=${to}`);
  await page.locator('input[type=email]').fill(member.person.email);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('.rail, .top').first().waitFor();
  return { visitor, page, password };
}

describe('writing an action', () => {
  it('keeps a draft over reload, a lost line and the end of the session, and saves it', async () => {
    const { eu, slug } = await world();
    const { visitor, page, password } = await signedIn(eu.contributor, `/${slug}/actions`);
    await page.getByRole('link', { name: 'Draft an action' }).click();
    await page.getByRole('heading', { level: 1, name: 'New action' }).waitFor();
    await visitor.finds();
    await page.getByLabel('Title').fill('Copper tailings');
    await page.getByText(/^Draft kept on this device/).waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('Copper tailings');

    await visitor.context.setOffline(true);
    await page.getByLabel('Text', { exact: true }).fill('The first part.\n\nThe second part.');
    await page.getByText('There is no network.').waitFor();
    await expect.poll(() => page.getByText(/^Draft kept on this device/).count()).toBe(1);
    await visitor.context.setOffline(false);
    await page.reload();
    await page.getByLabel('Text', { exact: true }).waitFor();
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).toContain('The second part.');

    const other = await visitor.context.newPage();
    await other.goto(`/${slug}/inbox`);
    await other.getByRole('button', { name: 'Sign out' }).first().click();
    await other.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByRole('dialog').getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Title').inputValue()).toBe('Copper tailings');
    await visitor.finds();
    await visitor.leaves();
  });
});
