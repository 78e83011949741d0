import { describe, expect, it } from 'vitest';
import { aDiscussion, posts } from '../support/discussion.js';
import { graphql } from '../support/graphql.js';
import { fill, hasRead } from '../support/long-thread.js';
import type { Member } from '../support/member.js';
import { atDesk } from './support/at-desk.js';
import { visitorsLeaveAfterwards } from './support/browser.js';
import type { Visitor } from './support/visitor.js';

visitorsLeaveAfterwards();

const shown = ({ page }: Visitor) => page.locator('.cm .markdown').allTextContents();
const comment = ({ page }: Visitor, number: number) =>
  page.locator('.cm').filter({ has: page.getByText(`Comment ${number}`, { exact: true }) });

/** Whether a comment stands in the window. */
const isInSight = async (visitor: Visitor, number: number) => {
  const box = await comment(visitor, number).boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= 900;
};

const unreadIn = graphql(`
  query UnreadOfLongThread($id: ID!) { node(id: $id) { ... on Thread { unreadCount } } }
`);

/** How many comments of a thread somebody has not read, as the server has it. */
async function unreadOf(member: Member, thread: string): Promise<number | undefined> {
  const { node } = await member.asks(unreadIn, { id: thread });
  return node && 'unreadCount' in node ? node.unreadCount : undefined;
}

describe('a thread of a thousand comments', () => {
  it('opens at the first unread one, goes on both ways, and keeps the place', async () => {
    const { eu, kz, slug, thread } = await aDiscussion();
    await fill(thread, 999);
    await hasRead(kz.observer, thread, 600);
    const visitor = await atDesk(kz.observer, `/${slug}/threads/${thread}`);
    const { page } = visitor;
    await page.getByText('First unread', { exact: true }).waitFor();
    await comment(visitor, 600).getByText('First unread').waitFor();
    await expect.poll(() => isInSight(visitor, 600)).toBe(true);
    await page.getByText('400 unread comments. The discussion is open at the first of them.').waitFor();
    expect((await shown(visitor)).map((text) => text.trim())).toEqual(
      Array.from({ length: 31 }, (_, at) => `Comment ${590 + at}`),
    );
    await visitor.finds();
    // What was in sight for a moment is noted; who goes on sooner has read nothing.
    await expect.poll(() => unreadOf(kz.observer, thread)).toBeLessThan(400);

    await page.getByRole('button', { name: 'Later comments' }).click();
    await comment(visitor, 640).waitFor({ state: 'attached' });
    const inSight = 'document.activeElement.textContent.includes("Comment 621")';
    await expect.poll(() => page.evaluate<boolean>(inSight)).toBe(true);
    await page.getByRole('button', { name: 'Earlier comments' }).click();
    await comment(visitor, 570).waitFor({ state: 'attached' });
    expect(await shown(visitor)).toHaveLength(71);
    await visitor.finds();

    // Who looks at the end alone has not read what is between, and finds it again.
    await page.getByRole('button', { name: 'To the latest comments' }).click();
    await comment(visitor, 999).waitFor({ state: 'attached' });
    await posts(eu.contributor, thread, 'The thousand and first.');
    await page.getByText('The thousand and first.').waitFor({ state: 'attached' });
    await page.reload();
    const place = page.locator('.cm').filter({ hasText: 'First unread' });
    await place.waitFor();
    const number = Number(/Comment (\d+)/.exec((await place.textContent()) ?? '')?.[1]);
    expect(number).toBeGreaterThan(600);
    expect(number).toBeLessThan(650);
    await visitor.leaves();
  });
});
