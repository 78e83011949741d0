import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Member } from '../../support/member.js';
import { passwordOf } from './password-of.js';
import { Visitor } from './visitor.js';

interface Reached {
  readonly name: string;
  /** What is wrong with how it shows that it has the focus. */
  readonly fault: string | null;
}

/**
 * What has the focus, and whether a reader sees that it has: a ring of its own, inside the window, under nothing else (WCAG 2.4.7,
 * 2.4.11); of a tall field a part. What only a script can focus (a heading of a page gone to) needs no ring.
 */
const reached = `(() => {
  const element = document.activeElement;
  const name = (element.labels?.[0]?.textContent || element.getAttribute('aria-label') || element.textContent || '').trim();
  if (element === document.body || element.tabIndex < 0) return { name, fault: null };
  // Of a row that is one link the ring is around the row.
  const ringed = [null, '::after'].some((part) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
  const seen = [0.15, 0.5, 0.85].flatMap((x) => [0.15, 0.5, 0.85].map((y) => {
    const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  }));
  const hidden = box.height > innerHeight / 3 ? !seen.includes(true) : seen.includes(false);
  const fault = !ringed ? 'no ring' : right - left < 1 || bottom - top < 1 ? 'outside of the window' : hidden ? 'covered' : null;
  return { name, fault: fault && fault + ': ' + element.outerHTML.slice(0, 160) };
})()`;

const END = 120;

/** Somebody who has no pointer. Whatever they pass on their way must show that it has the focus. */
class Keyboard {
  readonly page: Page;

  constructor(readonly visitor: Visitor) {
    this.page = visitor.page;
  }

  /** Presses a key; answers what has the focus then. */
  async presses(key: string): Promise<string> {
    await this.page.keyboard.press(key);
    const { name, fault } = await this.page.evaluate<Reached>(reached);
    expect(fault).toBeNull();
    return name;
  }

  /** Presses Tab until something of that name has the focus. */
  async to(wanted: string | RegExp, key = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let presses = 0; presses < END; presses += 1) {
      const name = await this.presses(key);
      if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return;
      passed.push(name);
    }
    throw new Error(`the keyboard does not reach ${wanted}, but ${passed.join(' | ')}`);
  }

  /** Goes to a control and uses it. */
  async uses(name: string | RegExp, key = 'Enter'): Promise<void> {
    await this.to(name);
    await this.page.keyboard.press(key);
  }

  /** Follows a link to the page of that heading, its own name unless another is said. */
  async follows(link: string, heading = link): Promise<void> {
    await this.uses(link);
    await this.isAt(heading);
  }

  /** Goes to a field and writes into it. */
  async writes(name: string | RegExp, text: string): Promise<void> {
    await this.to(name);
    await this.types(text);
  }

  /** Writes where the focus is, once what is kept on this device of it is there. */
  async types(text: string): Promise<void> {
    await expect.poll(() => this.page.evaluate('document.activeElement.readOnly')).toBe(false);
    await this.page.keyboard.type(text);
  }

  /** The page has come: its heading has the focus, so that reading and Tab go on from there. */
  async isAt(heading: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    await expect
      .poll(() => this.page.evaluate<string>('document.activeElement.outerHTML.slice(0, 200)'))
      .toMatch(/^<h1/);
  }

  /** The focus comes to something of that text by itself. */
  async isOn(text: string): Promise<void> {
    await expect
      .poll(() => this.page.evaluate<string>('document.activeElement.textContent.trim()'))
      .toBe(text);
  }

  /** The focus comes by itself to what a selector tells of, where its words tell it from nothing else. */
  async isIn(selector: string): Promise<void> {
    await expect
      .poll(() => this.page.evaluate<boolean>(`document.activeElement.matches('${selector}')`))
      .toBe(true);
  }

  /** Nothing of the page keeps the focus: by Tab alone one comes round to its beginning, past each control once, and back by Shift. */
  async comesRound(): Promise<void> {
    const start = 'Skip to content';
    await this.to(start);
    await this.to(start);
    await this.to(start, 'Shift+Tab');
  }
}

/** Somebody signs in with nothing but keys, and is before their inbox. */
export async function atKeyboard(member: Member): Promise<Keyboard> {
  const password = await passwordOf(member);
  const keyboard = new Keyboard(await Visitor.comes());
  const { page } = keyboard;
  await page.goto('/sign-in');
  await page.locator('input[type=password]').waitFor();
  await keyboard.writes('E-mail address', member.person.email);
  await keyboard.writes('Password', password);
  await keyboard.uses('Sign in');
  await keyboard.isAt('Waiting for you');
  return keyboard;
}
