import { expect, it } from 'vitest';
import { readyAction } from '../support/ready-action.js';
import { world } from '../support/world.js';
import { atDesk } from './support/at-desk.js';
import { visitorsLeaveAfterwards } from './support/browser.js';
import type { Visitor } from './support/visitor.js';

visitorsLeaveAfterwards();

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const isSide = (item: Json): item is { readonly [key: string]: Json } =>
  typeof item === 'object' && item !== null && !Array.isArray(item);

/** What was answered, with one side more of whatever it has two of: partnerships are founded by two. */
function withThird(value: Json): Json {
  if (Array.isArray(value)) return value.map(withThird);
  if (!isSide(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (!Array.isArray(item) || !['sides', 'answers', 'deadlineLocal'].includes(key))
        return [key, withThird(item)];
      const [first] = item.filter(isSide);
      const third = first && {
        ...first,
        ...('code' in first && {
          code: 'NA',
          name: { __typename: 'LocalizedText', text: 'Namibia', locale: 'en' },
        }),
        ...('side' in first && { side: 'NA' }),
        ...('id' in first && { id: `${String(first['id'])}-third` }),
        ...('timeZone' in first && { timeZone: 'Africa/Windhoek' }),
      };
      return [key, third ? [...item, third] : item];
    }),
  );
}

async function amongThree({ page }: Visitor): Promise<void> {
  // What came by the line would be of two sides again.
  await page.routeWebSocket('**/graphql', () => undefined);
  await page.route('**/graphql', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: withThird(await answer.json()) });
  });
  await page.reload();
}

it('a procedure of three sides is drawn as equal cards, the viewer’s own half among them', async () => {
  const all = await world();
  const { eu, slug } = all;
  const round = await eu.focalPoint.opensRound(await readyAction(all, {}, eu.rival));
  await eu.banker.abstains(round);
  for (const [width, scheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    const visitor = await atDesk(eu.approver, `/${slug}/rounds/${round.id}`, { width, scheme });
    await amongThree(visitor);
    const panel = visitor.page.getByRole('region', { name: 'Approval procedure' });
    await panel.getByRole('region', { name: 'Namibia' }).waitFor();
    const halves = panel.locator('.half');
    expect(await halves.locator('h3 .code').allTextContents()).toEqual(['EU', 'KZ', 'NA']);
    const boxes = await Promise.all([0, 1, 2].map((place) => halves.nth(place).boundingBox()));
    // None is wider than another, whoever looks.
    expect(new Set(boxes.map((box) => Math.round(box?.width ?? 0))).size).toBe(1);
    await panel.getByText('Windhoek').waitFor();
    expect(await panel.locator('svg.table').count()).toBe(0);
    await visitor.finds();
    await visitor.leaves();
  }
});
