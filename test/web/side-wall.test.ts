import { describe, expect, it } from 'vitest';
import { clock } from '../support/app.js';
import { preparePosition } from '../support/preparing.js';
import { readyAction } from '../support/ready-action.js';
import { takePosition } from '../support/rounds.js';
import { acceptsSilence, silence, untilDeadline } from '../support/silence.js';
import { world } from '../support/world.js';
import { atDesk } from './support/at-desk.js';
import { visitorsLeaveAfterwards } from './support/browser.js';
import type { Visitor } from './support/visitor.js';

visitorsLeaveAfterwards();

/** All that the page of a procedure says, spoken or shown, once the discussion below it has come too. */
async function textOf({ page }: Visitor): Promise<string | null> {
  await page.getByText('No discussion of this procedure yet.').waitFor();
  await page.locator('.bones').first().waitFor({ state: 'detached' });
  return page.locator('main').evaluate((main) => main.textContent);
}

describe('the wall between the sides', () => {
  it('lets the page of the other side say the same whatever a side has said inside', async () => {
    const all = await world();
    const { eu, kz, slug } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all, {}, eu.rival));
    const path = `/${slug}/rounds/${round.id}`;
    const outside = await atDesk(kz.approver, path);
    const inside = await atDesk(eu.colleague, path);
    await outside.page.getByText('No answer yet').first().waitFor();
    const before = await textOf(outside);
    const said = { round: round.id, digest: round.digest };
    await eu.contributor.asks(preparePosition, { input: { ...said, kind: 'APPROVE' } });
    await eu.approver.asks(takePosition, {
      input: { ...said, kind: 'APPROVE_AD_REFERENDUM', reasons: 'Told to our side alone.' },
    });
    await eu.banker.approves(round);
    // It comes to the own side by itself, and is read there.
    await inside.page.getByText('Told to our side alone.').waitFor();
    await inside.finds();
    await outside.page.reload();
    await outside.page.getByText('No answer yet').first().waitFor();
    expect(await textOf(outside)).toBe(before);
    await outside.finds();
    await Promise.all([outside.leaves(), inside.leaves()]);
  });
});

describe('a text that changes while somebody decides', () => {
  it('is said, nothing is recorded, and the reasons go along to the new one', async () => {
    const all = await world();
    const { eu, kz, slug } = all;
    const text = await readyAction(all);
    const round = await eu.focalPoint.opensRound(text);
    const visitor = await atDesk(eu.approver, `/${slug}/rounds/${round.id}/position`);
    const { page } = visitor;
    await page.getByLabel('Object').check();
    await page.getByLabel('Reasons').fill('The laboratory is not named.');
    await page.getByText(/^Draft kept on this device/).waitFor();
    await eu.focalPoint.cancelsRound(round, 'A laboratory will be named.');
    await page.getByText('The procedure was cancelled on').waitFor();
    await page.getByText('A laboratory will be named.').waitFor();
    await visitor.finds();
    await eu.contributor.revises(text.id, { expectedResult: 'A laboratory that is named.' });
    const { digest } = await eu.contributor.reads(text.id);
    await kz.contributor.confirms(text.id, digest);
    await eu.focalPoint.opensRound({ id: text.id, digest });
    await page.reload();
    await page.getByText('Revision 2 is no longer decided on; revision 3 is.').waitFor();
    expect(await page.getByRole('link', { name: 'Compare revisions 2 and 3' }).getAttribute('href')).toMatch(
      /\/compare\/2\.{3}3$/,
    );
    await page.getByRole('link', { name: 'Take a position on the present text' }).click();
    await page.getByRole('heading', { name: 'The text, revision 3' }).waitFor();
    await page.getByLabel('Object').check();
    await expect.poll(() => page.getByLabel('Reasons').inputValue()).toBe('The laboratory is not named.');

    // Never queued: without a network the button is off, and says why.
    await visitor.context.setOffline(true);
    const button = page.getByRole('button', { name: 'Object to revision 3 for EU ministry' });
    await page.getByText('There is no network. Nothing was sent.').waitFor();
    await button.click({ force: true });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await visitor.context.setOffline(false);
    await button.click();
    await page.getByRole('heading', { level: 1, name: 'Your position is recorded' }).waitFor();
    await visitor.leaves();
  });
});

describe('a silence procedure', () => {
  it('is accepted on the page, says what silence means, and ends in a tacit approval', async () => {
    const back = clock.now().toISOString();
    const { kz, slug, round } = await silence({ accepted: false });
    const path = `/${slug}/rounds/${round.id}`;
    const visitor = await atDesk(kz.focalPoint, path);
    const { page } = visitor;
    await page.getByText('Silence is not consent yet: KZ has not accepted the procedure.').waitFor();
    await page.getByRole('link', { name: 'Accept the procedure' }).click();
    await page.getByRole('button', { name: 'Accept the silence procedure' }).waitFor();
    await visitor.finds();
    await page.getByRole('button', { name: 'Accept the silence procedure' }).click();
    await page.getByText('Approved at the deadline unless a side objects or reserves.').waitFor();
    await visitor.finds();
    await expect(acceptsSilence(kz.focalPoint, round)).rejects.toThrow();
    await untilDeadline(round);
    await page.reload();
    await page.getByText(/^Approved by all sides on/).waitFor();
    expect(await page.getByText('By its silence until the deadline.').count()).toBe(2);
    clock.set(back);
    await visitor.leaves();
  });
});
