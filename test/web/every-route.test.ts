import { describe, expect, it } from 'vitest';
import { atDesk } from './support/at-desk.js';
import { visitorsLeaveAfterwards } from './support/browser.js';
import { fullWorld } from './support/full-world.js';
import { Visitor } from './support/visitor.js';
import { Walker } from './support/walker.js';

visitorsLeaveAfterwards();

const all = await fullWorld();
const { eu, coordinator, lead, anybody, slug } = all;

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

  it('prints an action, a round and the roadmap without buttons, of what text and for whom on each page', async () => {
    const visitor = await atDesk(eu.focalPoint, `/${slug}/inbox`, { scheme: 'dark' });
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
