import { Sessions } from '../../../src/features/sign-in/sessions.store.js';
import { app, origin } from '../../support/app.js';
import type { Member } from '../../support/member.js';
import { nextNetwork } from '../../support/people.js';
import { passwordOf } from './password-of.js';
import { Visitor } from './visitor.js';

/**
 * Somebody at a browser of their own in which they signed in before: its cookie is there, and no page yet. They have a password.
 * How one signs in on a page is told by its own journeys; the others do not spend a hash and a page on it.
 */
export async function withSession(
  member: Member,
  looks: NonNullable<Parameters<typeof Visitor.comes>[0]> = {},
): Promise<Visitor> {
  await passwordOf(member);
  const { refreshToken } = await app.get(Sessions, { strict: false }).begin(member.person.id, nextNetwork());
  const visitor = await Visitor.comes(looks);
  const here = { domain: new URL(origin).hostname, path: '/' };
  const kept = { httpOnly: true, secure: true, sameSite: 'Strict' } as const;
  await visitor.context.addCookies([{ name: '__Host-concord', value: refreshToken, ...here, ...kept }]);
  return visitor;
}
