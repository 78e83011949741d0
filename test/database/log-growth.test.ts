import { expect, it } from 'vitest';
import { LogGrowth } from '../../src/features/live/log-growth.queries.js';
import { app, owner } from '../support/app.js';
import { world } from '../support/world.js';

it('finds what has grown among more logs than one statement looks at', async () => {
  const { partnership } = await world();
  const { rows } = await owner.query<{ audience: number; size: number }>(
    'select audience, size::int as size from log where partnership_id = $1 order by audience limit 2',
    [partnership],
  );
  const [first, last] = rows;
  if (!first || !last) throw new Error('a world has logs');
  const strangers = Array.from({ length: 1_200 }, (_, n) => ({ partnership, audience: -1 - n, size: 0 }));
  const watched = [first, last].map(({ audience }) => ({ partnership, audience, size: null }));
  const grown = await app
    .get(LogGrowth)
    .since([watched[0], ...strangers, watched[1]].flatMap((one) => one ?? []));
  expect(grown.map(({ audience, size }) => ({ audience, size }))).toEqual([first, last]);
});
