import { describe, expect, it } from 'vitest';
import { graphql } from '../support/graphql.js';
import { wholeText } from '../support/member.js';
import { world } from '../support/world.js';
import { atDesk } from './support/at-desk.js';
import { visitorsLeaveAfterwards } from './support/browser.js';
import { foreignWords } from './support/foreign-words.js';

visitorsLeaveAfterwards();

const named = graphql(`query named($id: ID!) { node(id: $id) { ... on Action { reference } } }`);

describe('the page of an action', () => {
  it('finds its second lead, says a new revision to who reads, and shows what it changed', async () => {
    const { eu, kz, slug } = await world();
    const action = await eu.contributor.drafts();
    await eu.contributor.proposes(action);
    const { node } = await eu.contributor.asks(named, { id: action });
    const reference = node && 'reference' in node ? node.reference : null;
    const address = `/${slug}/actions/${reference?.split('/').slice(-2).join('-')}`;

    const guest = await atDesk(kz.contributor, `${address}/leads`);
    await guest.page.getByRole('button', { name: 'Offer to lead' }).click();
    await guest.page.getByRole('heading', { name: 'Offers to lead' }).waitFor();
    await guest.finds();
    const host = await atDesk(eu.contributor, `${address}/leads`, { width: 390, scheme: 'dark' });
    await host.page.getByRole('button', { name: /^Accept / }).click();
    await host.page.getByText('accepted').waitFor();
    await host.finds();

    await guest.page.getByText('Revision 2 was published by').waitFor();
    await guest.page.getByRole('button', { name: 'Read revision 2' }).click();
    await guest.page.getByRole('button', { name: 'Confirm this text' }).click();
    await guest.page.getByText('not confirmed this text').waitFor({ state: 'detached' });
    await guest.page.getByRole('link', { name: 'Text', exact: true }).click();
    await guest.page.getByText('The second part.').waitFor();
    await guest.finds();

    const texts = wholeText.texts.map((text) =>
      text.language === 'en' ? { ...text, body: 'Two parts.\n\nThe third part.' } : text,
    );
    await eu.contributor.revises(action, { texts, budget: [] });
    await guest.page.getByText('Revision 3 was published by').waitFor();
    expect(await guest.page.getByText('The second part.').count()).toBe(1);
    await guest.page.getByRole('link', { name: 'Show what changed' }).click();
    await guest.page.getByRole('heading', { level: 1, name: 'Revisions 2 and 3 compared' }).waitFor();
    await guest.page.getByText('1 paragraph unchanged').waitFor();
    expect(await guest.page.locator('ins').allTextContents()).toEqual(['inserted: third end ']);
    expect(await guest.page.locator('del').allTextContents()).toEqual(['removed: second end ']);
    // What was stands beside what is, each whole.
    const sides = guest.page.locator('.change.was-and-is p');
    expect(await sides.allTextContents()).toEqual([
      'Was: The removed: second end  part.',
      'Is: The inserted: third end  part.',
    ]);
    await guest.page.keyboard.press('n');
    await guest.page.getByText('Change 1 of 2').waitFor();
    await guest.finds();
    // On a narrow page both are in one; any two revisions are chosen there.
    await guest.page.setViewportSize({ width: 390, height: 844 });
    await sides.first().waitFor({ state: 'detached' });
    expect(await guest.page.locator('ins, del').count()).toBe(2);
    const earlier = guest.page.getByLabel('Earlier revision');
    expect(await earlier.locator('option').count()).toBe(3);
    expect(await earlier.locator('option:disabled').allTextContents()).toEqual([
      'Revision 3, 23\u00a0Nov, EU company',
    ]);
    await guest.finds();
    await host.page.goto(`${address}/compare/2...3`);
    await host.page.getByLabel('Earlier revision').selectOption('1');
    await host.page.getByRole('heading', { level: 1, name: 'Revisions 1 and 3 compared' }).waitFor();
    await host.page.getByLabel('Later revision').selectOption('2');
    await host.page.getByRole('rowheader', { name: 'Leads' }).waitFor();
    await host.page.getByText('The text in this language is the same in both.').waitFor();
    await host.finds();

    // Kazakh says less than English since: whoever reads or writes is told.
    await guest.page.setViewportSize({ width: 1440, height: 900 });
    await guest.page.goto(address);
    const behind = 'Қазақша is of revision 1, English of revision 3';
    await guest.page.getByRole('link', { name: behind }).click();
    await guest.page.getByRole('heading', { level: 1, name: 'Revisions 1 and 3 compared' }).waitFor();
    await guest.page.goto(`${address}?beside=true`);
    const newer = guest.page.locator('.columns .newer');
    await newer.waitFor();
    expect(await newer.allTextContents()).toEqual(['English newerThe third part.']);
    await guest.finds();
    await host.page.goto(`${address}/edit`);
    await host.page.getByRole('button', { name: 'Қазақша equal, behind' }).click();
    await host.page.getByRole('link', { name: behind }).waitFor();
    await host.finds();
    await host.page.getByLabel('Summary').fill('Үшінші бөлік.');
    await host.page.getByRole('button', { name: 'Қазақша equal', exact: true }).waitFor();
    await host.page.getByRole('link', { name: behind }).waitFor({ state: 'detached' });
    await guest.page.goto(`${address}/record`);
    await guest.page.getByText('Lead confirmed the text').first().waitFor();
    await guest.finds();
    await Promise.all([guest.leaves(), host.leaves()]);
  });

  it('reads whole in Kazakh and Russian, each text marked with its language', async () => {
    const { eu, kz, slug } = await world();
    const action = await eu.contributor.drafts();
    await eu.contributor.proposes(action);
    const { node } = await eu.contributor.asks(named, { id: action });
    const reference = node && 'reference' in node ? node.reference : null;
    const address = `/${slug}/actions/${reference?.split('/').slice(-2).join('-')}`;
    for (const [member, language] of [
      [eu.contributor, 'ru'],
      [kz.contributor, 'kk'],
    ] as const) {
      const visitor = await atDesk(member, address, { language, width: 390 });
      for (const part of ['?beside=true', '/leads', '/revisions', '/rounds', '/record']) {
        await visitor.page.goto(`${address}${part}`);
        await visitor.page.locator('.tabs a[aria-current]').waitFor();
        await visitor.page.locator('.bones').waitFor({ state: 'detached' });
        // The window's title is that of the action, and a window's title has no language of its own.
        const foreign = (await foreignWords(visitor)).filter((word) => !'Graphite pilot line'.includes(word));
        expect(foreign).toEqual([]);
        await visitor.finds();
      }
      await visitor.leaves();
    }
  });
});
