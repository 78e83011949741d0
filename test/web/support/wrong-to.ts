import type { Member } from '../../support/member.js';
import { atDesk } from './at-desk.js';
import { foreignWords } from './foreign-words.js';
import { Visitor } from './visitor.js';
import { Walker } from './walker.js';

/** What is wrong where somebody signed in stands before the sign-in, which has a page without a fault too. */
const signedOut = ({ visitor }: Walker): string[] =>
  new URL(visitor.page.url()).pathname === '/sign-in' ? ['ends at the sign-in'] : [];

/**
 * What is wrong at each address, in each language, colours and width; English last, when every style sheet has come.
 * @param signedIn whether the walker is, and stays
 */
async function wrongWith(walker: Walker, places: readonly string[], signedIn: boolean): Promise<string[]> {
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
      if (signedIn) told('signed in', signedOut(walker));
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
async function unlike(walkers: readonly Walker[], places: readonly string[]): Promise<string[]> {
  const shapes = new Map<string, string[]>();
  const [first] = walkers;
  // Once more, for what has come by the others' style sheets.
  for (const place of [...places, ...places]) {
    await first?.goes(place);
    shapes.set(place, (await first?.shape()) ?? []);
  }
  const wrong = walkers.map(async (walker, which) => {
    const found: string[] = [];
    for (const place of partOf(places, which, walkers.length)) {
      await walker.visitor.page.goto('about:blank');
      await walker.visitor.page.goto(place);
      await walker.settles();
      found.push(...signedOut(walker).map((fault) => `${place}: ${fault}`));
      const alone = await walker.shape();
      const led = shapes.get(place) ?? [];
      const at = alone.findIndex((one, index) => one !== led[index]);
      if (at >= 0) found.push(`${place}: ${led[at]}, alone ${alone[at]}`);
    }
    return found;
  });
  return (await Promise.all(wrong)).flat();
}

const partOf = (places: readonly string[], which: number, of: number) =>
  places.filter((_, n) => n % of === which);

/**
 * What is wrong at addresses to somebody of a world: of two browsers one goes on while the other waits for its page. Then each
 * address is loaded alone, to be compared.
 */
export async function wrongTo(member: Member, slug: string, places: readonly string[]): Promise<string[]> {
  const visitors = await Promise.all([0, 1].map(() => atDesk(member, `/${slug}/inbox`)));
  const walkers = visitors.map((visitor) => new Walker(visitor));
  const wrong = await Promise.all(
    walkers.map((walker, which) => wrongWith(walker, partOf(places, which, walkers.length), true)),
  );
  wrong.push(await unlike(walkers, places));
  await Promise.all(visitors.map((visitor) => visitor.leaves()));
  return wrong.flat();
}

/** What is wrong at addresses to who comes anew. */
export async function wrongToAnybody(places: readonly string[]): Promise<string[]> {
  const visitor = await Visitor.comes();
  await visitor.page.goto('/sign-in');
  const wrong = await wrongWith(new Walker(visitor), places, false);
  await visitor.leaves();
  return wrong;
}
