import { expect, it } from 'vitest';
import { visitorsLeaveAfterwards } from './support/browser.js';
import { fullWorld } from './support/full-world.js';
import { wrongTo } from './support/wrong-to.js';

visitorsLeaveAfterwards();

it('every route is whole to who coordinates: languages, colours, widths', async () => {
  const { eu, coordinator, slug } = await fullWorld();
  expect(await wrongTo(eu.focalPoint, slug, Object.values(coordinator).flat())).toEqual([]);
}, 480_000);
