import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { clock, origin } from '../../support/app.js';
import { browser } from './browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Looks {
  readonly language?: 'en' | 'kk' | 'ru';
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
}

/** Rules of axe by their ids. */
interface Rules {
  readonly by?: readonly string[];
  readonly without?: readonly string[];
}

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Somebody at a browser of their own. What the page complains of on the console, and what its policy stopped, is kept. */
export class Visitor {
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith(origin.replace('http', 'ws')))
        this.complaints.push(`left the origin: ${request.url()}`);
    });
  }

  static async comes({ language = 'en', width = 1440, scheme = 'light' }: Looks = {}): Promise<Visitor> {
    const context = await (await browser()).newContext({
      baseURL: origin,
      locale: language,
      colorScheme: scheme,
      viewport: { width, height: width < 800 ? 844 : 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    // The day that the server's clock has.
    await page.clock.setFixedTime(clock.now());
    return new Visitor(context, page);
  }

  /** What axe finds by the rules of WCAG 2.2 AA and its own good practice, by those named alone or without those named. */
  async violations({ by, without = [] }: Rules = {}): Promise<string[]> {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const options = {
      runOnly: by ? { type: 'rule', values: by } : tags,
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
      resultTypes: ['violations'],
      elementRef: false,
    };
    // A page that nobody looks at with it is loaded without it.
    if (!(await this.page.evaluate<boolean>('"axe" in window'))) await this.page.evaluate(axe);
    const { violations } = await this.page.evaluate<{ violations: Finding[] }>(
      `axe.run(document, ${JSON.stringify(options)})`,
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  }

  /** No complaint, nothing that axe finds, no sideways scrolling. */
  async finds(): Promise<void> {
    expect(await this.violations()).toEqual([]);
    expect(
      await this.page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      ),
    ).toBeLessThanOrEqual(0);
    expect(this.complaints).toEqual([]);
  }

  /** Presses Tab until something of that name has the focus. */
  async tabsTo(name: string | RegExp): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      await this.page.keyboard.press('Tab');
      const label = await this.page.evaluate<string>(
        "document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent ?? ''",
      );
      if (typeof name === 'string' ? label.trim() === name : name.test(label)) return;
    }
    throw new Error(`the keyboard does not reach ${name}`);
  }

  /** What the page says in its own language: texts that are marked as being of another are not looked at. */
  ownText(): Promise<string> {
    return this.page.evaluate<string>(`(() => {
      const page = document.documentElement.lang;
      const parts = [document.title];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.parentElement.closest('[lang]').lang === page && !node.parentElement.closest('script, noscript, kbd'))
          parts.push(node.textContent);
      for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
        if (element.closest('[lang]').lang === page)
          parts.push(element.getAttribute('aria-label') ?? '', element.title, element.getAttribute('placeholder') ?? '');
      return parts.join('\\n');
    })()`);
  }

  async leaves(): Promise<void> {
    await this.context.close();
  }
}
