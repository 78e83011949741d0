import type { Member } from '../../support/member.js';
import { passwordOf } from './password-of.js';
import { Visitor } from './visitor.js';

const buttons = { en: 'Sign in', kk: 'Кіру', ru: 'Войти' } as const;

/** Somebody of a world at a browser of their own, signed in, on their way to an address. */
export async function signedInAs(
  member: Member,
  address: string,
  looks: NonNullable<Parameters<typeof Visitor.comes>[0]> = {},
): Promise<Visitor> {
  const password = await passwordOf(member);
  const visitor = await Visitor.comes(looks);
  const { page } = visitor;
  await page.goto(`/sign-in?to=${encodeURIComponent(address)}`);
  await page.locator('input[type=email]').fill(member.person.email);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: buttons[looks.language ?? 'en'], exact: true }).click();
  await page.waitForURL(`**${address}`);
  return visitor;
}
