import { describe, expect, it } from 'vitest';
import { clock, owner } from '../support/app.js';
import { opens, proposed } from '../support/discussion.js';
import { world } from '../support/world.js';
import { atDesk } from './support/at-desk.js';
import { visitorsLeaveAfterwards } from './support/browser.js';
import { passwordOf } from './support/password-of.js';

visitorsLeaveAfterwards();

const typed = 'Nobody but me has read this.';

describe('a browser in which another account has signed in', () => {
  it('gives the page to them, sends nothing in their name, and keeps what was typed for who typed it', async () => {
    const { eu, kz, slug } = await world();
    const { thread } = await opens(eu.contributor, await proposed(eu.contributor), 'PARTNERSHIP');
    const [password] = [await passwordOf(eu.observer), await passwordOf(kz.contributor)];
    const visitor = await atDesk(kz.contributor, `/${slug}/threads/${thread}`);
    const { page, context } = visitor;
    await page.getByRole('button', { name: 'Reply to both sides' }).first().click();
    const text = page.getByRole('textbox', { name: 'Reply to both sides' });

    // The cookie is another's, which no page is told of; what this one has ends with its session.
    const email = eu.observer.person.email;
    const body = JSON.stringify({
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { refusal { code } } }',
      variables: { input: { email, password } },
    });
    const headers = JSON.stringify({ 'content-type': 'application/json', 'concord-session': 'cookie' });
    expect(
      await page.evaluate<string>(
        `fetch('/graphql', { method: 'POST', headers: ${headers}, body: ${JSON.stringify(body)} }).then((answer) => answer.text())`,
      ),
    ).toContain('"refusal":null');
    await owner.query("update session set ended_at = $2, ended_because = 'SIGNED_OUT' where user_id = $1", [
      kz.contributor.person.id,
      clock.now(),
    ]);
    await text.fill(typed);
    await text.press('Control+Enter');
    await page.waitForURL(`**/${slug}/inbox`);
    await page.getByText('EU observer').first().waitFor();
    const { rows } = await owner.query('select from comment_version where body = $1', [typed]);
    expect(rows).toEqual([]);
    await page.goto(`/${slug}/threads/${thread}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText(typed).count()).toBe(0);

    // Who signs in by a page is told of to the others.
    const other = await context.newPage();
    await other.goto(`/${slug}/inbox`);
    await other.getByRole('button', { name: 'Sign out' }).first().click();
    await other.getByLabel('E-mail address').fill(kz.contributor.person.email);
    await other.getByLabel('Password').fill(password);
    await other.keyboard.press('Enter');
    await page.waitForURL(`**/${slug}/inbox`);
    await page.goto(`/${slug}/threads/${thread}`);
    await expect.poll(() => text.inputValue()).toBe(typed);
    expect(visitor.complaints.splice(0).every((one) => one.includes('401'))).toBe(true);
    await visitor.leaves();
  });
});
