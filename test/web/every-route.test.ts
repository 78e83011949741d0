import { describe, expect, it } from 'vitest';
import { closeBrowserAfterwards } from './support/browser.js';
import { foreignWords } from './support/foreign-words.js';
import { fullWorld } from './support/full-world.js';
import { signedInAs } from './support/signed-in-as.js';
import { Visitor } from './support/visitor.js';
import { Walker } from './support/walker.js';

closeBrowserAfterwards();

const all = await fullWorld();
const { eu, coordinator, lead, anybody, slug } = all;
const addresses = (routes: Readonly<Record<string, readonly string[]>>) => Object.values(routes).flat();

/** What is wrong at each address, in each language, colours and width; English last, when every style sheet has come. */
async function wrongWith(walker: Walker, places: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  const { visitor } = walker;
  for (const language of ['kk', 'ru', 'en']) {
    const seen = new Set<string>();
    await walker.speaks(language);
    for (const place of places) {
      await walker.goes(place);
      const { pathname, search, hash } = new URL(visitor.page.url());
      if (seen.has(pathname + search + hash)) continue;
      seen.add(pathname + search + hash);
      const told = (looks: string, faults: readonly string[]) =>
        wrong.push(...faults.map((fault) => `${place} in ${language}, ${looks}: ${fault}`));
      for (const width of [1440, 390] as const) {
        await walker.isWide(width);
        told(`${width} px`, await walker.faults());
        await visitor.page.emulateMedia({ colorScheme: 'dark' });
        told(`${width} px, dark`, await walker.faults(true));
        await visitor.page.emulateMedia({ colorScheme: 'light' });
      }
      told('words', await foreignWords(visitor));
      // 400 % of 1280.
      await walker.isWide(320);
      told('320 px', await walker.overflows());
    }
    await walker.isWide(1440);
  }
  wrong.push(...visitor.complaints);
  return wrong;
}

/** Addresses that look otherwise when one comes to them from all the others than when they are loaded alone. */
async function unlike(walker: Walker, places: readonly string[]): Promise<string[]> {
  const { page } = walker.visitor;
  const shapes = new Map<string, string[]>();
  for (const place of places) {
    await walker.goes(place);
    shapes.set(place, await walker.shape());
  }
  const wrong: string[] = [];
  for (const place of places) {
    await page.goto('about:blank');
    await page.goto(place);
    await walker.settles();
    const alone = await walker.shape();
    const led = shapes.get(place) ?? [];
    const at = alone.findIndex((one, index) => one !== led[index]);
    if (at >= 0) wrong.push(`${place}: ${led[at]}, alone ${alone[at]}`);
  }
  return wrong;
}

describe('every route of the workspace', () => {
  it('is in the list', async () => {
    const visitor = await Visitor.comes();
    await visitor.page.goto('/sign-in');
    const walker = new Walker(visitor);
    await walker.settles();
    const listed = [coordinator, lead, anybody].flatMap((routes) => Object.keys(routes));
    expect(listed.toSorted()).toEqual((await walker.routes()).toSorted());
    await visitor.leaves();
  });

  it('is whole to who coordinates, leads or comes anew: languages, colours, widths', async () => {
    const visitors = await Promise.all([
      signedInAs(eu.focalPoint, `/${slug}/inbox`),
      signedInAs(eu.colleague, `/${slug}/inbox`),
    ]);
    const [first, second] = visitors.map((visitor) => new Walker(visitor));
    const outside = await Visitor.comes();
    await outside.page.goto('/sign-in');
    if (!first || !second) throw new Error('nobody came');
    const wrong = await Promise.all([
      wrongWith(first, addresses(coordinator)),
      wrongWith(second, addresses(lead)).then(async (found) => [
        ...found,
        ...(await wrongWith(new Walker(outside), addresses(anybody))),
      ]),
    ]);
    const otherwise = await Promise.all([
      unlike(first, addresses(coordinator)),
      unlike(second, addresses(lead)),
    ]);
    expect([...wrong, ...otherwise].flat()).toEqual([]);
    await Promise.all([...visitors, outside].map((visitor) => visitor.leaves()));
  }, 480_000);

  it('prints an action, a round and the roadmap without buttons, of what text and for whom on each page', async () => {
    const visitor = await signedInAs(eu.focalPoint, `/${slug}/inbox`, { scheme: 'dark' });
    const walker = new Walker(visitor);
    const { page } = visitor;
    const { digest } = await eu.contributor.reads(all.decided);
    for (const [address, foot] of [
      [all.action, digest],
      [all.round, digest],
      [`/${slug}/roadmap`, 'Roadmap 2027–2028'],
    ] as const) {
      await walker.goes(address);
      await page.emulateMedia({ media: 'print' });
      expect(await walker.onPaper()).toEqual({
        controls: [],
        background: 'rgb(255, 255, 255)',
        foot: expect.stringContaining(foot),
      });
      await page.emulateMedia({ media: 'screen' });
    }
    await walker.goes(`/${slug}/people`);
    expect(await walker.onPaper()).toMatchObject({ foot: '' });
    await visitor.leaves();
  });
});
