import type { Request } from 'playwright-core';
import type { Visitor } from './visitor.js';

/** The rules that look at colours: what is dark and what is light differ in nothing else. */
const ofColours = ['color-contrast', 'link-in-text-block'];
const heights = { 1440: 900, 390: 844, 320: 640 } as const;

/** Goes through the workspace as a reader does, without loading the page anew where it need not be. */
export class Walker {
  private readonly waiting = new Set<Request>();

  constructor(readonly visitor: Visitor) {
    const { page } = visitor;
    page.on('request', (request) => {
      this.waiting.add(request);
    });
    page.on('requestfinished', (request) => this.waiting.delete(request));
    page.on('requestfailed', (request) => this.waiting.delete(request));
  }

  /** The paths of all routes, as the router itself has them. */
  routes(): Promise<string[]> {
    return this.visitor.page.evaluate<string[]>(
      "Object.values(__TSR_ROUTER__.routesById).filter(({ id, children }) => id !== '__root__' && !children).map(({ fullPath }) => fullPath)",
    );
  }

  async goes(address: string): Promise<void> {
    await this.visitor.page.evaluate(`__TSR_ROUTER__.history.push(${JSON.stringify(address)})`);
    await this.settles();
  }

  async speaks(language: string): Promise<void> {
    await this.visitor.page.evaluate(`document.querySelector('.languages [lang=${language}]').click()`);
    await this.visitor.page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
    await this.settles();
  }

  async isWide(width: keyof typeof heights): Promise<void> {
    await this.visitor.page.setViewportSize({ width, height: heights[width] });
    await this.settles();
  }

  /** Until nothing is asked any more and all that came is drawn. */
  async settles(): Promise<void> {
    const drawn = `new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(
      __TSR_ROUTER__.state.status === 'idle' && document.querySelector('h1') !== null && document.querySelector('.bones') === null
    ))))`;
    for (let still = 0; still < 3; ) {
      const calm = (await this.visitor.page.evaluate<boolean>(drawn)) && this.waiting.size === 0;
      still = calm ? still + 1 : 0;
    }
  }

  /** What is wrong with the page as it stands, in a sentence each. */
  async faults(colours = false): Promise<string[]> {
    const found = await this.visitor.violations(colours ? ofColours : undefined);
    return [...found, ...(await this.overflows())];
  }

  /** What sticks out: the page at its side, a control beyond it, text cut off by what holds it; and what moves though it is not to. */
  overflows(): Promise<string[]> {
    return this.visitor.page.evaluate<string[]>(`(() => {
      const found = [];
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) found.push('scrolls sideways by ' + (scrollWidth - clientWidth));
      const told = (what, element) => found.push(what + ': ' + element.outerHTML.slice(0, 160));
      for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
        const { left, right, width, height } = element.getBoundingClientRect();
        if (width * height > 0 && (left < -1 || right > clientWidth + 1)) told('beyond the side', element);
      }
      for (const element of document.querySelectorAll('body *:not(.spoken)')) {
        if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth < 2) continue;
        if (['hidden', 'clip'].includes(getComputedStyle(element).overflowX)) told('cuts off', element);
      }
      for (const { effect } of document.getAnimations()) told('moves', effect.target);
      return found;
    })()`);
  }

  /** Where everything of the page stands, to tell whether it looks the same. */
  shape(): Promise<string[]> {
    // A comment out of sight is as high as it was when last seen: of each page something else.
    return this.visitor.page.evaluate<string[]>(`(() => {
      const all = new CSSStyleSheet();
      all.replaceSync('.cm { content-visibility: visible !important }');
      document.adoptedStyleSheets = [all];
      return [...document.querySelectorAll('main *')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const at = [x + scrollX, y + scrollY, width, height].map(Math.round).join(' ');
        return element.tagName + '.' + (element.getAttribute('class') ?? '') + ' ' + at;
      });
    })()`);
  }

  /** What would be printed that nobody can press, on which ground, and what stands at the foot of each page. */
  onPaper(): Promise<{ controls: string[]; background: string; foot: string }> {
    return this.visitor.page.evaluate(`({
      controls: [...document.querySelectorAll('button:not(.pin, .to-passage), nav a, input, select, textarea')]
        .filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 160)),
      background: getComputedStyle(document.body).backgroundColor,
      foot: document.documentElement.style.getPropertyValue('--foot'),
    })`);
  }
}
