import type { Member } from '../../support/member.js';
import type { Visitor } from './visitor.js';
import { withSession } from './with-session.js';

/** Somebody at a browser of their own in which they signed in before, on the page they went to. */
export async function atDesk(
  member: Member,
  path: string,
  looks: Parameters<typeof Visitor.comes>[0] = {},
): Promise<Visitor> {
  const visitor = await withSession(member, looks);
  await visitor.page.goto(path);
  // In the frame: the page of the sign-in has a heading too.
  await visitor.page.locator('.app h1').filter({ visible: true }).waitFor();
  return visitor;
}
