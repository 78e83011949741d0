import { describe, expect, it } from 'vitest';
import { world } from '../support/world.js';
import { visitorsLeaveAfterwards } from './support/browser.js';
import { atKeyboard } from './support/keyboard.js';

visitorsLeaveAfterwards();

const one = { kind: 'THRESHOLD', approvals: 1 } as const;
const title = 'Graphite pilot line';

describe('a first approval', () => {
  it('goes from a draft in two languages to APPROVED by both sides, in five browsers that have no pointer', async () => {
    const { eu, kz } = await world({ rules: { EU: one, KZ: one } });
    const author = await atKeyboard(eu.contributor);
    await author.follows('Actions');
    await author.follows('Draft an action', 'New action');
    await author.writes('Title', title);
    await author.writes('Summary', 'A line.');
    await author.writes('Text', 'Two parts.\n\nThe second part.');
    await author.to(/^Қазақша/, 'Shift+Tab');
    await author.page.keyboard.press('Enter');
    await author.writes('Title', 'Графит желісі');
    await author.writes('Summary', 'Желі.');
    await author.writes('Text', 'Екі бөлік.');
    await author.to('Area of collaboration');
    await author.page.keyboard.press('ArrowDown');
    await author.uses('Batteries', 'Space');
    await author.writes('Expected result', 'A pilot line that runs.');
    await author.writes('First day', '01012027');
    await author.writes('Last day', '12312028');
    await author.uses('Save the draft for the lead organisations');
    await author.isAt('Write revision 2');
    await author.comesRound();
    await author.follows(title);
    await author.uses('Propose the action');
    // The button is gone: one goes on from the heading, not from the top of the page.
    await author.isAt(title);

    const partner = await atKeyboard(kz.contributor);
    await partner.follows('Actions');
    await partner.follows(title);
    await partner.uses(/^Leads/);
    await partner.uses('Offer to lead');
    await partner.page.getByRole('heading', { name: 'Offers to lead' }).waitFor();
    await author.uses(/^Leads/);
    await author.uses('Accept KZ company');
    await author.isOn('Leads');
    await author.visitor.leaves();
    await partner.page.getByText('Revision 2 was published by').waitFor();
    await partner.to('Read revision 2', 'Shift+Tab');
    await partner.page.keyboard.press('Enter');
    await partner.isAt(title);
    await partner.uses('Confirm this text');
    await partner.page.getByText('not confirmed this text').waitFor({ state: 'detached' });

    // A discussion on a passage, for all to read; the focal point of the other side answers it.
    await partner.uses('Text');
    await partner.to('Two parts.');
    await partner.page.keyboard.press('c');
    await partner.isOn('Comment to both sides');
    await partner.page.keyboard.press('Enter');
    await partner.types('Which two?');
    await partner.uses('Send to both sides');
    // One goes on at the discussion that was begun.
    await partner.isIn('.card[id^=thread-]');
    const opener = await atKeyboard(eu.focalPoint);
    await opener.follows('Actions');
    await opener.follows(title);
    await opener.uses('Reply to both sides');
    await opener.types('The mine and the mill.');
    await opener.uses('Reply to both sides');
    await partner.page.getByText('The mine and the mill.').waitFor();
    await opener.isIn('.begin');
    await partner.visitor.leaves();

    await opener.to('Open the approval procedure', 'Shift+Tab');
    await opener.page.keyboard.press('Enter');
    await opener.isAt('Open the approval procedure');
    await opener.page.getByText('The earliest is Monday, 7 December 2026.').waitFor();
    await opener.visitor.finds();
    await opener.uses('Open the procedure on revision 2');
    await opener.isAt(title);
    const panel = opener.page.getByRole('region', { name: 'Approval procedure' });
    await panel.getByText('10 working days left on all calendars').waitFor();
    await opener.visitor.finds();
    // The browser itself counts the digest.
    await opener.uses('Check digest');
    await panel.getByText('Counted again on this device').waitFor();

    const approver = await atKeyboard(kz.approver);
    await approver.page.getByRole('link', { name: `Take a position ${title}` }).waitFor();
    await approver.follows('Take a position');
    await approver.page.getByRole('heading', { name: 'The text, revision 2' }).waitFor();
    await approver.visitor.finds();
    await approver.uses('Take a position');
    await approver.page.getByText('Choose a position.').waitFor();
    await approver.uses(/^ ?Approve$/, 'Space');
    await approver.uses('Approve revision 2 for KZ ministry');
    await approver.isAt('Your position is recorded');
    await approver.page.getByText(/^Entry \d+ of the record of your side$/).waitFor();
    await approver.visitor.finds();
    await approver.follows('Go to the procedure', title);
    await approver.page.getByText('Approved, 23\u00a0Nov').waitFor();
    await approver.visitor.finds();

    // The other side sees the answer without a reload, and nothing of whose position led to it.
    const kazakhstan = panel.getByRole('region', { name: 'KZ' });
    await kazakhstan.locator('b', { hasText: 'Approved' }).waitFor();
    expect(await kazakhstan.textContent()).not.toContain('KZ approver');
    const second = await atKeyboard(eu.banker);
    await second.page.getByRole('link', { name: `Take a position ${title}` }).waitFor();
    await second.follows('Take a position');
    await second.uses(/^ ?Approve$/, 'Space');
    await second.uses('Approve revision 2 for EU bank');
    await second.isAt('Your position is recorded');
    for (const { page } of [opener, approver])
      await page.getByText(/^Approved by all sides on 23\u00a0November 2026/).waitFor();
    await opener.visitor.finds();

    await second.follows('Go to the procedure', title);
    await second.follows('Read the text', title);
    await second.uses('Record');
    await second.page.getByText('Approval procedure opened').waitFor();
    // A dialog keeps the focus while it is open, and gives it back.
    await second.page.keyboard.press('?');
    await second.page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await second.presses('Tab');
    expect(await second.page.evaluate('document.activeElement.closest("dialog") !== null')).toBe(true);
    await second.page.keyboard.press('Escape');
    await second.isOn('Record');
    await second.comesRound();
    await second.visitor.finds();
    await Promise.all([opener, approver, second].map(({ visitor }) => visitor.leaves()));
  });
});
