import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { clock, owner } from '../support/app.js';
import { type Member, wholeText } from '../support/member.js';
import { proposedAction } from '../support/ready-action.js';
import { world } from '../support/world.js';
import { atDesk } from './support/at-desk.js';
import { visitorsLeaveAfterwards } from './support/browser.js';
import { passwordOf } from './support/password-of.js';
import type { Visitor } from './support/visitor.js';

visitorsLeaveAfterwards();

async function signedIn(member: Member, to: string, looks: Parameters<typeof atDesk>[2] = {}) {
  const visitor = await atDesk(member, to, looks);
  return { visitor, page: visitor.page };
}

const counted = (page: Page, text: string) => page.locator('main').getByText(text, { exact: true });
const isKept = (page: Page) => page.getByText(/^Draft kept on this device/).waitFor();

describe('writing an action', () => {
  it('keeps a draft over reload, a lost line and the end of the session, until it is saved', async () => {
    const { eu, slug } = await world();
    const password = await passwordOf(eu.contributor);
    const { visitor, page } = await signedIn(eu.contributor, `/${slug}/actions`);
    await page.getByRole('link', { name: 'Draft an action' }).click();
    await page.getByRole('heading', { level: 1, name: 'New action' }).waitFor();
    await page.getByText('Lead organisations only').waitFor();
    await visitor.finds();
    await page.getByLabel('Title').fill('Copper tailings');
    await isKept(page);
    await page.reload();
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('Copper tailings');

    await visitor.context.setOffline(true);
    await page.getByLabel('Text', { exact: true }).fill('The first part.\n\nThe second part.');
    await page.getByText('There is no network.').waitFor();
    await isKept(page);
    await visitor.context.setOffline(false);
    await page.getByRole('button', { name: 'Preview' }).click();
    const preview = page.getByRole('region', { name: 'As it will be read' });
    await preview.getByText('The second part.').waitFor();
    expect(await preview.locator('p').allTextContents()).toContain('The first part.');
    await page.getByRole('button', { name: 'Preview' }).click();

    await owner.query('update session set ended_at = $2 where user_id = $1 and ended_at is null', [
      eu.contributor.person.id,
      clock.now(),
    ]);
    const save = page.getByRole('button', { name: 'Save the draft for the lead organisations' });
    await save.click();
    await page.getByRole('dialog').getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).toContain('The second part.');

    // What is wrong stands above with the way to its field, and at the field.
    await page.getByLabel('Last day').fill('2027-01-01');
    await page.getByLabel('First day').fill('2027-02-01');
    await save.click();
    await page
      .getByRole('alert')
      .getByRole('button', { name: /not before the first/ })
      .click();
    expect(await page.evaluate('document.activeElement.id')).toBe('field-endsOn');
    visitor.complaints.length = 0;
    await visitor.finds();
    await page.getByLabel('Last day').fill('2028-01-01');
    await save.click();
    await page.getByRole('heading', { level: 1, name: 'Write revision 2' }).waitFor();
    expect(await page.getByText(/^Draft kept/).count()).toBe(0);
    await visitor.finds();

    await page.goto(`/${slug}/actions?q=copper&status=DRAFT`);
    await counted(page, '1 action').waitFor();
    await page.getByRole('link', { name: 'Copper tailings' }).waitFor();
    await visitor.leaves();
  });

  it('writes on the action of the address, also where one goes from one to another at once', async () => {
    const { eu, kz, slug } = await world();
    const [first, second] = [await proposedAction({ eu, kz }), await proposedAction({ eu, kz })];
    const [english, ...others] = wholeText.texts;
    const texts = [
      { ...english, language: 'en', title: 'Another line', summary: 'A line.', body: 'Its text.' },
      ...others,
    ];
    await kz.contributor.revises(second.id, { texts });
    const pathOf = async (id: string) => {
      const { reference } = await eu.contributor.reads(id);
      return `/${slug}/actions/${reference?.split('/').slice(1).join('-')}/edit`;
    };
    const [one, other] = [await pathOf(first.id), await pathOf(second.id)];
    const { visitor, page } = await signedIn(eu.contributor, one);
    await page.getByLabel('Text', { exact: true }).fill('What I write on the first.');
    await isKept(page);
    // As by the browser's list of the pages gone to.
    await page.evaluate(`history.pushState({}, '', ${JSON.stringify(other)})`);
    await page.getByRole('heading', { level: 1, name: 'Write revision 4' }).waitFor();
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('Another line');
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).not.toContain('on the first');
    await page.getByLabel('Text', { exact: true }).fill('What I write on the second.');
    await isKept(page);
    await page.goBack();
    await expect
      .poll(() => page.getByLabel('Text', { exact: true }).inputValue())
      .toBe('What I write on the first.');
    await visitor.leaves();
  });

  it('says that another has written meanwhile, and takes of the two texts paragraph by paragraph', async () => {
    const { eu, kz, slug } = await world();
    const { id } = await proposedAction({ eu, kz });
    const { reference } = await eu.contributor.reads(id);
    const path = `/${slug}/actions/${reference?.split('/').slice(1).join('-')}/edit`;
    const { visitor, page } = await signedIn(eu.contributor, path);
    const text = page.getByLabel('Text', { exact: true });
    await text.fill('Two parts, as I say.\n\nThe second part.\n\nA third.');
    await isKept(page);
    const [english, ...others] = wholeText.texts;
    const body = 'Two parts, as they say.\n\nThe second part.';
    await kz.contributor.revises(id, {
      texts: [{ ...english, language: 'en', title: 'Graphite line', summary: 'A line.', body }, ...others],
    });
    await page.getByText(/^Revision 3 was written meanwhile$/).waitFor();
    expect(await text.inputValue()).toContain('as I say');
    await visitor.finds();
    await page.getByRole('button', { name: 'Write revision 3: all sides read it' }).click();
    await page.getByRole('heading', { name: 'Two texts of one' }).waitFor();
    await page.getByText('One paragraph is still to be chosen.').waitFor();
    await visitor.finds();
    await page
      .getByRole('group', { name: /^Two parts/ })
      .getByLabel('Take revision 3')
      .check();
    await page.getByRole('button', { name: 'Go on with this text' }).click();
    await expect
      .poll(() => text.inputValue())
      .toBe('Two parts, as they say.\n\nThe second part.\n\nA third.');
    expect(await page.getByLabel('Title').inputValue()).toBe('Graphite line');
    // A reload finds what was brought together, on the revision it now began from.
    await page.reload();
    await expect.poll(() => text.inputValue()).toContain('A third.');
    await page.getByRole('button', { name: 'Write revision 4: all sides read it' }).click();
    await page.getByRole('heading', { level: 1, name: 'Write revision 5' }).waitFor();
    const written = await kz.contributor.reads(id);
    expect(written.revision).toBe(4);
    await visitor.leaves();
  });
});

describe('the list of actions', () => {
  it('is found by its address, by state, under a name, and on a phone in Kazakh and Russian', async () => {
    const { eu, kz, slug } = await world();
    await proposedAction({ eu, kz });
    const drafted = await eu.contributor.drafts({
      texts: [{ ...wholeText.texts[0], language: 'en', title: 'Copper', summary: 'Ore.', body: 'Text.' }],
    });
    const { visitor, page } = await signedIn(eu.contributor, `/${slug}/actions?status=PROPOSED`);
    await counted(page, '1 action').waitFor();
    await page.getByRole('row', { name: /Graphite pilot line/ }).waitFor();
    await visitor.finds();
    await page.getByText('Status: proposed').click();
    await page.getByRole('checkbox', { name: 'Draft' }).check();
    await counted(page, '2 actions').waitFor();
    expect(new URL(page.url()).searchParams.get('status')).toBe('DRAFT,PROPOSED');
    await page.goBack();
    await counted(page, '1 action').waitFor();
    await page.goForward();
    await counted(page, '2 actions').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Reference' }).click();
    await page
      .getByRole('columnheader', { name: 'Reference' })
      .and(page.locator('[aria-sort=ascending]'))
      .waitFor();

    await page.locator('summary').filter({ hasText: 'Saved views' }).click();
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByLabel('Name of the view').fill('Begun');
    await page.getByRole('dialog').getByRole('button', { name: 'Save this view' }).click();
    await page.getByText('Saved views: 1').waitFor();
    await page.getByRole('link', { name: 'Board' }).click();
    await page
      .getByRole('region', { name: /^Draft/ })
      .getByRole('link', { name: 'Copper' })
      .waitFor();
    await visitor.finds();
    await page.goto(`/${slug}/actions`);
    await page.locator('summary').filter({ hasText: 'Saved views' }).click();
    await page.getByRole('link', { name: 'Begun' }).click();
    await counted(page, '2 actions').waitFor();
    await page.getByRole('searchbox').fill('nothing like it');
    await page.keyboard.press('Enter');
    await page.getByText('No action matches.').waitFor();
    await visitor.finds();
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await counted(page, '2 actions').waitFor();
    await visitor.leaves();
    expect(drafted).toBeTruthy();

    const phone = await signedIn(kz.contributor, `/${slug}/actions`, {
      width: 390,
      scheme: 'dark',
      language: 'kk',
    });
    await counted(phone.page, '1 іс-шара').waitFor();
    await phone.page.getByRole('button', { name: 'Сүзгілер' }).click();
    await phone.page.getByRole('dialog').getByText('Күйі: барлығы').waitFor();
    await phone.visitor.finds();
    expect(await foreignWords(phone.visitor)).toEqual([]);
    await phone.page.getByRole('button', { name: 'Іс-шараларды көрсету' }).click();
    await phone.page.getByRole('link', { name: 'Графит желісі' }).waitFor();
    for (const to of [`/${slug}/actions/new`, `/${slug}/actions?view=board`]) {
      await phone.page.goto(to);
      await phone.page.getByRole('heading', { level: 1, name: /Жаңа іс-шара|Іс-шаралар/ }).waitFor();
      await phone.page.locator('.writing, .column').first().waitFor();
      await phone.visitor.finds();
      expect(await foreignWords(phone.visitor)).toEqual([]);
      await phone.page.locator('.tabbar summary').click();
      await phone.page.getByRole('button', { name: 'Русский' }).last().click();
      await phone.page.getByRole('heading', { level: 1, name: /Новое мероприятие|Мероприятия/ }).waitFor();
      await phone.visitor.finds();
      expect(await foreignWords(phone.visitor)).toEqual([]);
      await phone.page.getByRole('button', { name: 'Қазақша' }).last().click();
      await phone.page.getByRole('heading', { level: 1, name: /Жаңа іс-шара|Іс-шаралар/ }).waitFor();
    }
    await phone.visitor.leaves();
  });
});

/** Words in Latin letters that the page itself says, without names and codes of the data. */
async function foreignWords(visitor: Visitor): Promise<string[]> {
  const said = (await visitor.ownText()).replaceAll(
    /\b(Concord|W-[\w-]+|Markdown|lithium|tungsten|EUR|(EU|KZ)( (ministry|company|competitor|bank|approver|contributor))?)\b/gi,
    '',
  );
  return said.match(/[A-Za-z]{2,}/g) ?? [];
}
