import { expect, it } from 'vitest';
import { world } from '../support/world.js';
import { atDesk } from './support/at-desk.js';
import { visitorsLeaveAfterwards } from './support/browser.js';

visitorsLeaveAfterwards();

it('what is begun on one member is not gone on with on another', async () => {
  const { eu, slug } = await world();
  const visitor = await atDesk(eu.focalPoint, `/${slug}/people?q=EU`);
  const { page } = visitor;
  await page.getByRole('link', { name: 'EU rival', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'EU rival' }).waitFor();
  await page.getByRole('link', { name: 'People' }).last().click();
  await page.getByRole('link', { name: 'EU observer', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'EU observer' }).waitFor();
  await page.getByRole('button', { name: 'Assign roles' }).click();
  await page.getByLabel('Approver').check();
  // Straight from one page of a member to another one.
  await page.evaluate('history.go(-2)');
  await page.getByRole('heading', { level: 1, name: 'EU rival' }).waitFor();
  await page.getByRole('button', { name: 'Assign roles' }).waitFor();
  expect(await page.getByLabel('Approver').count()).toBe(0);
  await visitor.leaves();
});
