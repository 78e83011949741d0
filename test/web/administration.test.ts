import { describe, expect, it } from 'vitest';
import { approvedAction } from '../support/changes.js';
import { graphql } from '../support/graphql.js';
import { given } from '../support/member.js';
import { world } from '../support/world.js';
import { atDesk } from './support/at-desk.js';
import { visitorsLeaveAfterwards } from './support/browser.js';
import { foreignWords } from './support/foreign-words.js';

visitorsLeaveAfterwards();

const draftEdition = graphql(`
  mutation draftEditionForWeb($input: DraftRoadmapInput!) {
    draftRoadmap(input: $input) { roadmap { id } refusal { code } }
  }
`);

describe('the administration of a side', () => {
  it('loosens a rule by two focal points, and corrects a day of the calendar', async () => {
    const { eu, slug } = await world();
    const first = await atDesk(eu.focalPoint, `/${slug}/administration/rules`);
    await first.page.getByRole('button', { name: 'Change the rule' }).first().click();
    await first.page.getByLabel('The side approves by').selectOption('THRESHOLD');
    await first.page.getByLabel('Approvals needed').fill('2');
    await first.finds();
    await first.page.getByRole('button', { name: 'Change the rule' }).first().click();
    await first.page.getByText('The change is proposed').waitFor();
    await first.page.getByText('in force for rounds opened after a second focal point agrees').waitFor();
    expect(await first.page.getByRole('button', { name: 'Agree to the change' }).count()).toBe(0);
    await first.finds();

    const second = await atDesk(eu.deputy, `/${slug}/administration/rules`, { width: 390 });
    await second.page.getByRole('button', { name: 'Agree to the change' }).waitFor();
    await second.finds();
    await second.page.getByRole('button', { name: 'Agree to the change' }).click();
    await second.page.getByText('Version 2, for rounds opened after').first().waitFor();
    await second.page.getByText('Earlier rules').click();
    await second.page.getByText('The rule it began with.').waitFor();
    await second.finds();
    await second.leaves();

    await first.page.getByRole('link', { name: 'Calendars' }).click();
    await first.page.getByRole('button', { name: 'Correct a day' }).first().click();
    await first.page.getByLabel('Day', { exact: true }).fill('2027-03-22');
    await first.page.getByLabel('Last day, if there are several').fill('2027-03-23');
    await first.page.getByLabel('Name of the holiday').fill('Illustrative holiday');
    await first.page.getByLabel('By which decree or list').fill('Illustrative decree');
    await first.page.getByRole('button', { name: 'Correct a day' }).first().click();
    await first.page.getByText('The calendar is changed.').waitFor();
    await first.page.getByText('Illustrative holiday').first().waitFor();
    expect(await first.page.getByText('Illustrative holiday').count()).toBe(2);
    await first.finds();
    await first.leaves();
  });

  it('takes an invitation back; each of its parts stands on a phone in Russian, without a word of English', async () => {
    const { kz, slug } = await world();
    const looks = { width: 390, scheme: 'dark', language: 'ru' } as const;
    const visitor = await atDesk(kz.focalPoint, `/${slug}/administration/invitations`, looks);
    const { page } = visitor;
    await page.getByLabel('Организация').selectOption({ label: 'KZ bank' });
    await page.getByLabel('Электронная почта').fill('guest@example.org');
    await page.getByRole('button', { name: 'Отправить приглашение' }).click();
    await page.getByRole('button', { name: 'Отозвать' }).click();
    await page.getByText('Приглашений вашей стороны, которые ждут ответа, нет.').waitFor();
    await visitor.finds();
    const parts = { administration: 'Участники', rules: 'Правила', calendars: 'Календари' };
    for (const [part, heading] of Object.entries({ ...parts, substitutes: 'Замещающие лица' })) {
      await page.goto(`/${slug}/administration${part === 'administration' ? '' : `/${part}`}`);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.getByText('KZ').nth(2).waitFor({ state: 'attached' });
      expect(await foreignWords(visitor)).toEqual([]);
      await visitor.finds();
    }
    await visitor.leaves();
  });
});

describe('the roadmap', () => {
  it('says in words what its bars show, and the same as a table; of another area it is empty', async () => {
    const all = await world();
    const { eu, kz, secretariat, slug } = all;
    const titles = [
      { language: 'en', text: 'Roadmap 2027–2028' },
      { language: 'kk', text: '2027–2028 жылдарға арналған жол картасы' },
    ];
    const input = { titles, startsOn: '2027-01-01', endsOn: '2028-12-31', dueOn: '2026-01-31' };
    const { draftRoadmap } = await secretariat.asks(draftEdition, { input });
    await approvedAction(all, given(draftRoadmap.roadmap, draftRoadmap.refusal).id);
    const visitor = await atDesk(eu.observer, `/${slug}/roadmap`);
    const { page } = visitor;
    const item = page.getByRole('listitem').filter({ hasText: 'Graphite pilot line' });
    await item.getByText('1 January 2027 to 31 December 2028').waitFor();
    await item.getByText('KZ company').waitFor();
    await page.getByText('Overdue').waitFor();
    await visitor.finds();
    await page.getByRole('link', { name: 'Table' }).click();
    await page.getByRole('row').filter({ hasText: 'Graphite pilot line' }).getByText('As placed').waitFor();
    expect(new URL(page.url()).search).toContain('view=table');
    await visitor.finds();
    await page.getByRole('link', { name: 'Skills' }).click();
    await page.getByText('No item of this edition is of this area.').waitFor();
    await visitor.finds();
    await visitor.leaves();

    const phone = await atDesk(kz.observer, `/${slug}/roadmap`, { width: 390, language: 'kk' });
    await phone.page.getByRole('link', { name: 'Графит желісі' }).waitFor();
    expect(await foreignWords(phone)).toEqual([]);
    await phone.finds();
    await phone.leaves();
  });
});
