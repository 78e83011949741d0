import { describe, expect, it } from 'vitest';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { world } from '../support/world.js';
import { atDesk } from './support/at-desk.js';
import { closeBrowserAfterwards } from './support/browser.js';
import type { Visitor } from './support/visitor.js';

closeBrowserAfterwards();

const one = { kind: 'THRESHOLD', approvals: 1 } as const;

/** Goes to something by Tab alone and presses it. */
async function presses(visitor: Visitor, name: string | RegExp, key = 'Enter'): Promise<void> {
  await visitor.tabsTo(name);
  await visitor.page.keyboard.press(key);
}

describe('a first approval', () => {
  it('goes from a text that both leads confirmed to APPROVED, by the keyboard, in two browsers of two sides', async () => {
    const all = await world({ rules: { EU: one, KZ: one } });
    const { eu, kz, slug } = all;
    const { id } = await readyAction(all);
    const { reference } = await eu.focalPoint.reads(id);
    const inPath = (reference ?? '').split('/').slice(-2).join('-');
    const opener = await atDesk(eu.focalPoint, `/${slug}/actions/${inPath}/open-round`);
    await opener.page.getByText('The earliest is Monday, 7 December 2026.').waitFor();
    await opener.finds();
    await presses(opener, 'Open the procedure on revision 2');
    await opener.page.getByRole('heading', { name: 'Approval procedure' }).waitFor();
    const panel = opener.page.getByRole('region', { name: 'Approval procedure' });
    await panel.getByText('10 working days left on all calendars').waitFor();
    await opener.finds();

    // The browser itself counts the digest.
    await presses(opener, 'Check digest');
    await panel.getByText('Counted again on this device').waitFor();

    const approver = await atDesk(kz.approver, `/${slug}/inbox`);
    await approver.page.getByRole('link', { name: 'Take a position Graphite pilot line' }).waitFor();
    await presses(approver, 'Take a position');
    await approver.page.getByRole('heading', { level: 1, name: 'Take a position' }).waitFor();
    await approver.page.getByRole('heading', { name: 'The text, revision 2' }).waitFor();
    await approver.finds();
    await presses(approver, 'Take a position');
    await approver.page.getByText('Choose a position.').waitFor();
    await approver.tabsTo(/^ ?Approve$/);
    await approver.page.keyboard.press('Space');
    await presses(approver, 'Approve revision 2 for KZ ministry');
    await approver.page.getByRole('heading', { level: 1, name: 'Your position is recorded' }).waitFor();
    await approver.page.getByText(/^Entry \d+ of the record of your side$/).waitFor();
    await approver.finds();
    await presses(approver, 'Go to the procedure');
    await approver.page.getByText('Approved, 23\u00a0Nov').waitFor();
    await approver.finds();

    // The other side sees the answer without a reload, and nothing of whose position led to it.
    const kazakhstan = panel.getByRole('region', { name: 'KZ' });
    await kazakhstan.locator('b', { hasText: 'Approved' }).waitFor();
    expect(await kazakhstan.textContent()).not.toContain('KZ approver');
    const [round] = await roundsOf(eu.focalPoint, id);
    await eu.banker.approves({ id: round?.id ?? '', digest: round?.digest ?? '' });
    for (const { page } of [opener, approver])
      await page.getByText(/^Approved by all sides on 23\u00a0November 2026/).waitFor();
    await opener.finds();
    await Promise.all([opener.leaves(), approver.leaves()]);
  });
});

const actionRounds = graphql(`
  query roundsOfAction($id: ID!) {
    node(id: $id) { ... on Action { rounds { nodes { id digest } } } }
  }
`);

async function roundsOf(member: Member, id: string) {
  const { node } = await member.asks(actionRounds, { id });
  return node && 'rounds' in node ? node.rounds.nodes : [];
}
