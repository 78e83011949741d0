import type { Member } from '../../support/member.js';
import { passwordOf } from './password-of.js';
import { Visitor } from './visitor.js';

/** Somebody signed in at a browser of their own, on the page they went to. */
export async function atDesk(
  member: Member,
  path: string,
  looks: Parameters<typeof Visitor.comes>[0] = {},
): Promise<Visitor> {
  const password = await passwordOf(member);
  const visitor = await Visitor.comes(looks);
  const { page } = visitor;
  await page.goto(path);
  await page.locator('input[type=email]').fill(member.person.email);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('h1').filter({ visible: true }).waitFor();
  await page.locator('input[type=password]').waitFor({ state: 'detached' });
  return visitor;
}
