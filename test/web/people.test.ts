import { describe, expect, it } from 'vitest';
import { nextMail } from '../support/mailbox.js';
import { world } from '../support/world.js';
import { atDesk } from './support/at-desk.js';
import { visitorsLeaveAfterwards } from './support/browser.js';
import { foreignWords } from './support/foreign-words.js';
import { Visitor } from './support/visitor.js';

visitorsLeaveAfterwards();

const invited = 'Ms.Newcomer@Example.org';
const password = 'graphite under the steppe';

describe('people of a partnership', () => {
  it('come by the link of a mail, get their roles, are found, and end a session that is not theirs', async () => {
    const { eu, slug } = await world();
    const host = await atDesk(eu.focalPoint, `/${slug}/organisations?q=company`);
    await host.page.getByRole('link', { name: 'EU company' }).waitFor();
    expect(await host.page.getByRole('link', { name: 'EU ministry' }).count()).toBe(0);
    await host.finds();
    await host.page.getByRole('link', { name: 'EU company' }).click();
    await host.page.getByRole('heading', { level: 1, name: 'EU company' }).waitFor();
    await host.page.getByRole('button', { name: 'Invite a member' }).click();
    await host.page.getByLabel('E-mail address').fill(invited);
    await host.finds();
    await host.page.getByRole('button', { name: 'Send the invitation' }).click();
    await host.page.getByText(`The invitation to ${invited.toLowerCase()} is on its way.`).waitFor();

    const { token } = await nextMail(invited);
    const guest = await Visitor.comes({ width: 390, scheme: 'dark' });
    await guest.page.goto(`/invitation#${token}`);
    await guest.page.getByText('EU company').waitFor();
    await guest.page.getByText('A partnership').waitFor();
    await guest.page.getByText('Contributor').waitFor();
    await guest.page.getByText('30 November 2026').waitFor();
    await guest.page.getByLabel('Your name').fill('Newcomer');
    expect(guest.page.url()).not.toContain(token);
    await guest.page.getByLabel('A password').fill('too short');
    await guest.page.getByRole('button', { name: 'Accept the invitation' }).click();
    await guest.page.getByRole('alert').getByRole('link').waitFor();
    await guest.finds();
    await guest.page.getByLabel('A password').fill(password);
    await guest.page.getByRole('button', { name: 'Accept the invitation' }).click();
    await guest.page.getByText('You act for EU company').waitFor();
    await guest.finds();
    await guest.page.getByRole('link', { name: 'Go to sign-in' }).click();
    await guest.page.getByLabel('E-mail address').fill(invited);
    await guest.page.getByLabel('Password').fill(password);
    await guest.page.keyboard.press('Enter');
    await guest.page.getByText('Nothing waits for you.').waitFor();

    await host.page.goto(`/${slug}/people?q=newcomer`);
    await host.page.getByRole('link', { name: 'Newcomer' }).click();
    await host.page.getByRole('heading', { level: 1, name: 'Newcomer' }).waitFor();
    await host.page.getByRole('button', { name: 'Assign roles' }).click();
    // The form that took the place of the button is gone on with.
    await expect.poll(() => host.page.evaluate('document.activeElement.name')).toBe('roles');
    await host.page.getByLabel('Approver').check();
    await host.page.getByRole('button', { name: 'Assign roles' }).click();
    await host.page.getByText('a second focal point is to assign the same').waitFor();
    await host.finds();
    await host.leaves();
    const second = await atDesk(eu.deputy, `/${slug}/inbox`);
    await second.page.getByRole('link', { name: 'Look at the roles Newcomer' }).click();
    await second.page.getByRole('button', { name: 'Assign roles' }).click();
    expect(await second.page.getByLabel('Approver').isChecked()).toBe(true);
    await second.page.getByRole('button', { name: 'Assign roles' }).click();
    await second.page.getByText('The roles stand.').waitFor();
    await second.page.getByText('Contributor, Approver').waitFor();
    await second.finds();
    await second.leaves();

    // The link was good once.
    const late = await Visitor.comes();
    await late.page.goto(`/invitation#${token}`);
    await late.page.getByText('This link is over').waitFor();
    await late.page.getByText('can send you a new invitation').waitFor();
    await late.finds();
    await late.leaves();

    const desk = await Visitor.comes();
    await desk.page.goto('/sign-in?to=/account');
    await desk.page.getByLabel('E-mail address').fill(invited);
    await desk.page.getByLabel('Password').fill(password);
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('heading', { level: 1, name: 'Account' }).waitFor();
    await desk.finds();
    await desk.page.getByRole('button', { name: 'Sign it out' }).click();
    await desk.page.getByText('That session has ended.').waitFor();
    await desk.finds();
    await guest.page.getByRole('link', { name: 'Roadmap' }).click();
    await guest.page.getByRole('dialog').getByText('Your session has ended').waitFor();
    // The browser itself tells of what the server refused.
    for (const told of guest.complaints.splice(0)) expect(told).toContain('401 (Unauthorized)');
    await guest.finds();
    await desk.leaves();
    await guest.leaves();
  });

  it('stand in Kazakh and Russian without a word of English, on a phone too', async () => {
    const { kz, slug } = await world();
    const visitor = await atDesk(kz.focalPoint, `/${slug}/organisations`, { width: 390, language: 'kk' });
    const { page } = visitor;
    await page.getByRole('heading', { level: 1, name: 'Ұйымдар' }).waitFor();
    await page.getByText('табылды').waitFor();
    const looks = async () => {
      expect(await foreignWords(visitor)).toEqual([]);
      await visitor.finds();
    };
    await looks();
    await page.getByRole('link', { name: 'KZ bank' }).click();
    await page.getByRole('heading', { level: 1, name: 'KZ bank' }).waitFor();
    await looks();
    await page.goto(`/${slug}/people`);
    await page.getByText('табылды').waitFor();
    await looks();
    await page.getByText('Тағы').click();
    await page.getByRole('button', { name: 'Русский' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Люди' }).waitFor();
    await looks();
    await page.goto(`/${slug}/groups`);
    await page.getByRole('button', { name: 'Образовать группу' }).click();
    await page.getByLabel('Название').fill('Графит\u202E');
    await page.getByLabel('Для чего она').fill('Готовит мероприятия по графиту.');
    await page.getByLabel('KZ company').check();
    await looks();
    await page.getByRole('button', { name: 'Образовать', exact: true }).click();
    await page.locator('.wrong').getByText('Есть знак U+202E, которого в тексте быть не может.').waitFor();
    expect(await foreignWords(visitor)).toEqual([]);
    // The browser itself tells of what the server refused.
    expect(visitor.complaints.splice(0).every((one) => one.includes('400'))).toBe(true);
    await page.getByLabel('Название').fill('Графит');
    await page.getByRole('button', { name: 'Образовать', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Графит' }).waitFor();
    await looks();
    await page.goto('/account');
    await page.getByRole('heading', { level: 1, name: 'Учётная запись' }).waitFor();
    await visitor.finds();
    await visitor.leaves();
  });

  it('are asked for by an organisation from outside, which a focal point accredits', async () => {
    const { kz, slug } = await world();
    const outside = await Visitor.comes({ width: 390 });
    await outside.page.goto('/sign-in');
    await outside.page.getByRole('link', { name: 'Ask for an organisation to take part' }).click();
    const fills: [string, string][] = [
      ['Partnership', slug],
      ['Side', 'kz'],
      ['Name of the organisation', 'Steppe Graphite'],
      ['Who is to be invited', 'A. Person'],
      ['Their e-mail address', 'person@steppe.example'],
      ['Why it asks to take part', 'We mine graphite.'],
    ];
    for (const [label, value] of fills) await outside.page.getByLabel(label, { exact: true }).fill(value);
    await outside.finds();
    await outside.page.getByRole('button', { name: 'Ask to take part' }).click();
    await outside.page.getByText('The request is on its way.').waitFor();
    await outside.finds();
    await outside.leaves();
    const inside = await atDesk(kz.focalPoint, `/${slug}/organisations`);
    await inside.page.getByRole('link', { name: 'Steppe Graphite' }).click();
    await inside.page.getByText('We mine graphite.').waitFor();
    await inside.finds();
    await inside.page.getByRole('button', { name: 'Accredit' }).click();
    await inside.page.getByText('Accredited').waitFor();
    await inside.page.getByRole('button', { name: 'Suspend the organisation' }).waitFor();
    await inside.finds();
    await inside.leaves();
  });
});
