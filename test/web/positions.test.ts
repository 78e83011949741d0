import { describe, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import { readyAction } from '../support/ready-action.js';
import { uuidOf } from '../support/round-facts.js';
import { world } from '../support/world.js';
import { atDesk } from './support/at-desk.js';
import { visitorsLeaveAfterwards } from './support/browser.js';

visitorsLeaveAfterwards();

const one = { kind: 'THRESHOLD', approvals: 1 } as const;

describe('a position', () => {
  it('is prepared by a colleague, taken with one act, and confirmed later', async () => {
    const all = await world();
    const { eu, slug } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all, {}, eu.rival));
    const path = `/${slug}/rounds/${round.id}`;
    const clerk = await atDesk(eu.contributor, path, { width: 390 });
    await clerk.page.getByRole('link', { name: 'Prepare a position' }).click();
    await clerk.page.getByRole('heading', { level: 1, name: 'Prepare a position' }).waitFor();
    await clerk.page.getByLabel('Approve subject to confirmation').check();
    await clerk.page.getByLabel('Reasons, if any').fill('The board meets on Thursday.');
    await clerk.finds();
    await clerk.page.getByRole('button', { name: /^Prepare an approval .* for EU company$/ }).click();
    await clerk.page.getByRole('heading', { level: 1, name: 'The position is prepared' }).waitFor();
    await clerk.finds();

    const approver = await atDesk(eu.colleague, path, { scheme: 'dark' });
    const { page } = approver;
    await page.getByText(/^Prepared by EU contributor, 23\u00a0Nov/).waitFor();
    await page.getByRole('link', { name: 'Look at it and take it' }).click();
    await page.getByText('The board meets on Thursday.').waitFor();
    await approver.finds();
    await page.getByRole('button', { name: 'Take this position on revision 2 as it stands' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your position is recorded' }).waitFor();
    await page.getByText('Approve subject to confirmation').waitFor();
    await page.getByRole('link', { name: 'Go to the procedure' }).click();
    await page.getByText('Provisional. Lapses unless confirmed by 7\u00a0December 2026.').waitFor();

    await page.getByRole('link', { name: 'Confirm the approval' }).click();
    await page.getByRole('heading', { name: 'What stands' }).waitFor();
    await page.getByText('The board meets on Thursday.').waitFor();
    await approver.finds();
    await page.getByRole('button', { name: 'Confirm the approval of revision 2 for EU company' }).click();
    await page.getByRole('heading', { level: 1, name: 'The approval is confirmed' }).waitFor();
    await page.getByRole('link', { name: 'Go to the procedure' }).click();
    await page.getByText('Approved, 23\u00a0Nov').waitFor();
    await page.getByText(/^Earlier: Approved subject to confirmation, 23\u00a0Nov/).waitFor();
    await approver.finds();
    await Promise.all([approver.leaves(), clerk.leaves()]);
  });

  it('is reserved with its type and reasons, of which the other side sees the type alone, and lifted', async () => {
    const all = await world();
    const { eu, kz, slug } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all, {}, eu.rival));
    const path = `/${slug}/rounds/${round.id}`;
    const approver = await atDesk(eu.banker, `${path}/position`, { width: 390, scheme: 'dark' });
    const { page } = approver;
    await page.getByLabel('Reserve the position').check();
    const reserve = page.getByRole('button', { name: 'Reserve the position of EU bank on revision 2' });
    await reserve.click();
    await page.getByText('Choose the type of the reservation.').waitFor();
    await page.getByLabel('Budgetary reservation').check();
    await reserve.click();
    await page.getByText('Give the reasons.').waitFor();
    await page.getByLabel('Reasons').fill('The loan is not decided.');
    await approver.finds();
    const opposite = await atDesk(kz.approver, path);
    await reserve.click();
    await page.getByRole('heading', { level: 1, name: 'Your position is recorded' }).waitFor();
    await approver.finds();

    await opposite.page.getByText('Budgetary reservation: 1').waitFor();
    const stands = opposite.page.getByText('A reservation stands', { exact: true });
    await stands.waitFor();
    expect(await opposite.page.textContent('main')).not.toContain('The loan');
    expect(await opposite.page.textContent('main')).not.toContain('EU bank');
    await opposite.finds();

    await page.getByRole('link', { name: 'Go to the procedure' }).click();
    await page.getByRole('link', { name: 'Lift the reservation' }).click();
    await page.getByText('The loan is not decided.').waitFor();
    await approver.finds();
    await page.getByRole('button', { name: 'Lift the reservation of EU bank on revision 2' }).click();
    await page.getByRole('heading', { level: 1, name: 'The reservation is lifted' }).waitFor();
    await stands.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Go to the procedure' }).click();
    await page.getByRole('link', { name: 'Take a position' }).waitFor();
    await page.getByText(/^Earlier: reservation lifted/).waitFor();
    await approver.finds();
    await Promise.all([approver.leaves(), opposite.leaves()]);
  });

  it('of a side that decides elsewhere is given by its spokesperson with form, number, day and document', async () => {
    const all = await world({ rules: { EU: one, KZ: one } });
    const { eu, kz, slug } = all;
    await owner.query(
      `update side set rule = rule || jsonb_build_object('spokesperson', $2::text) where partnership_id = $1 and code = 'EU'`,
      [all.partnership, uuidOf(eu.approver.organisation)],
    );
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    await eu.banker.approves(round);
    const path = `/${slug}/rounds/${round.id}`;
    const opposite = await atDesk(kz.approver, path, { width: 390 });
    const spokesperson = await atDesk(eu.approver, path);
    const { page } = spokesperson;
    await page.getByRole('link', { name: 'Give the answer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Give the answer of your side' }).waitFor();
    await page.getByLabel('Where it was decided').selectOption('NOTES_VERBALES');
    const give = page.getByRole('button', { name: 'Give the answer of your side' });
    await give.click();
    await page.getByText('What was decided elsewhere needs its registry number and its date.').waitFor();
    await page.getByLabel('Registry number').fill('NV 12/2026');
    await page.getByLabel('Day of the decision').fill('2026-11-20');
    await page.getByLabel('Document').fill('https://example.org/nv-12');
    await page.getByLabel('Reasons, if any').fill('As agreed.');
    await spokesperson.finds();
    await give.click();
    await page.getByRole('heading', { name: 'In brief' }).waitFor();
    for (const { page: seen } of [spokesperson, opposite])
      for (const fact of [
        'Decided by notes verbales',
        'Registered as NV 12/2026',
        'Day of the decision: 20\u00a0November 2026',
        'Document: https://example.org/nv-12',
        'As agreed.',
      ])
        await seen.getByText(fact).waitFor();
    await spokesperson.finds();
    await opposite.finds();
    await Promise.all([spokesperson.leaves(), opposite.leaves()]);
  });
});
