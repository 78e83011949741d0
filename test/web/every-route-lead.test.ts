import { expect, it } from 'vitest';
import { visitorsLeaveAfterwards } from './support/browser.js';
import { fullWorld } from './support/full-world.js';
import { wrongTo, wrongToAnybody } from './support/wrong-to.js';

visitorsLeaveAfterwards();

it('every route is whole to who leads or comes anew: languages, colours, widths', async () => {
  const { eu, lead, anybody, slug } = await fullWorld();
  const wrong = await Promise.all([
    wrongTo(eu.colleague, slug, Object.values(lead).flat()),
    wrongToAnybody(Object.values(anybody).flat()),
  ]);
  expect(wrong.flat()).toEqual([]);
}, 480_000);
