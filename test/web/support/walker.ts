import type { Request } from 'playwright-core';
import type { Visitor } from './visitor.js';

/** The rules that look at colours: what is dark and what is light differ in nothing else. */
const ofColours = ['color-contrast', 'link-in-text-block'];
/** The rules that look at nothing but what `Walker.build` tells. Names, languages, sizes and what scrolls are not among them. */
const ofBuild = [
  ...ofColours,
  ...[
    'aria-allowed-attr',
    'aria-allowed-role',
    'aria-conditional-attr',
    'aria-deprecated-role',
    'aria-hidden-body',
  ],
  ...[
    'aria-hidden-focus',
    'aria-prohibited-attr',
    'aria-required-attr',
    'aria-required-children',
    'aria-roles',
  ],
  ...['aria-required-parent', 'aria-valid-attr', 'aria-valid-attr-value', 'autocomplete-valid', 'tabindex'],
  ...['avoid-inline-spacing', 'css-orientation-lock', 'definition-list', 'dlitem', 'duplicate-id-aria'],
  ...[
    'form-field-multiple-labels',
    'heading-order',
    'list',
    'listitem',
    'nested-interactive',
    'page-has-heading-one',
  ],
  ...['presentation-role-conflict', 'region', 'scope-attr-valid', 'td-headers-attr', 'th-has-data-cells'],
];
const heights = { 1440: 900, 390: 844, 320: 640 } as const;

/** Goes through the workspace as a reader does, without loading the page anew where it need not be. */
export class Walker {
  private readonly waiting = new Set<Request>();
  /** The builds that have been looked at by all rules. */
  private readonly known = new Set<string>();

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
    const { page } = this.visitor;
    await page.locator(`.languages [lang=${language}]`).first().dispatchEvent('click');
    await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
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

  /**
   * What is wrong with the page as it stands, in a sentence each. Where it was built and coloured the same before, in another
   * language, the rules that look at nothing else have answered.
   */
  async faults(colours = false): Promise<string[]> {
    const build = `${colours} ${await this.build()}`;
    const known = this.known.has(build);
    this.known.add(build);
    const found =
      colours && known
        ? []
        : await this.visitor.violations(colours ? { by: ofColours } : { without: known ? ofBuild : [] });
    return [...found, ...(await this.overflows()), ...(await this.unspoken())];
  }

  /**
   * How the page is built and drawn, without its words: every element with what is drawn of it, its attributes but for those
   * that hold words (of which it tells whether there are any), and ids by their order, which are others each time.
   */
  private build(): Promise<string> {
    return this.visitor.page.evaluate<string>(`(() => {
      const ids = new Map();
      const numbered = (value) => value.split(/\\s+/).map((id) => (ids.has(id) || ids.set(id, ids.size), ids.get(id))).join(' ');
      const refers = /^(id|name|for|list|form|headers|aria-(labelledby|describedby|controls|activedescendant|owns|details|errormessage))$/;
      const says = /^(aria-label|aria-valuetext|title|placeholder|alt|value|data-of)$/;
      const drawn = ['color', 'backgroundColor', 'backgroundImage', 'fontSize', 'fontWeight', 'opacity', 'textDecorationLine'];
      const told = (element) => {
        const style = getComputedStyle(element);
        const attributes = [...element.attributes].filter(({ name }) => name !== 'lang').map(({ name, value }) =>
          name + '=' + (refers.test(name) ? numbered(value) : says.test(name) ? value.trim() !== '' : value));
        const words = [...element.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim() !== '');
        return [element.tagName, element.checkVisibility(), words, ...attributes, ...drawn.map((one) => style[one])].join('|');
      };
      // One of the languages is pressed, whichever.
      const languages = [...document.querySelectorAll('.languages *')].map(told).toSorted();
      return [innerWidth, ...[...document.querySelectorAll('body, body *:not(.languages *)')].map(told), ...languages].join('\\n');
    })()`);
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

  /** What a screen reader tells of without anything to say: a table without a name, a list of nothing. axe lets both pass. */
  private unspoken(): Promise<string[]> {
    return this.visitor.page.evaluate<string[]>(`(() => {
      const found = [];
      const told = (what, element) => found.push(what + ': ' + element.outerHTML.slice(0, 160));
      for (const table of document.querySelectorAll('table'))
        if (!table.matches('[aria-label], [aria-labelledby]') && !table.caption) told('a table without a name', table);
      for (const list of document.querySelectorAll(':is(ul, ol):not([hidden])'))
        if (list.children.length === 0) told('a list of nothing', list);
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
