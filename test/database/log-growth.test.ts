import { expect, it, vi } from 'vitest';
import { Dispatcher } from '../../src/features/live/dispatcher.js';
import { LogGrowth } from '../../src/features/live/log-growth.queries.js';
import { app, owner } from '../support/app.js';
import { opens } from '../support/discussion.js';
import { line } from '../support/line.js';
import { logIdOf } from '../support/live.js';
import { liveConnectionOf } from '../support/live-connection.js';
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

it('tells who listens late what has come since they looked at the log, and the others nothing again', async () => {
  const w = await world();
  await using socket = line(w.eu.observer);
  const log = await logIdOf(w.eu.observer, w.slug, 'PARTNERSHIP');
  // The dispatcher looks while there are sockets.
  const feed = socket.follow('subscription ($log: ID!) { logAppended(log: $log, after: -1) { position } }', {
    log,
  });
  expect(await feed.next()).toEqual({ logAppended: { position: 0 } });
  const { rows } = await owner.query<{ audience: number; size: number }>(
    `select audience, size::int as size from log join audience using (partnership_id, audience)
     where partnership_id = $1 and kind = 'PARTNERSHIP'`,
    [w.partnership],
  );
  const [{ audience, size } = { audience: 0, size: 0 }] = rows;
  const { connection } = await liveConnectionOf(w.eu.banker);
  const listen = () => {
    const told: number[] = [];
    const listener = {
      connection,
      audience,
      grown: (one: { readonly size: number }) => void told.push(one.size),
      changed: () => undefined,
    };
    return { told, leave: app.get(Dispatcher).add(listener, new Map([[audience, size]])) };
  };
  const early = listen();
  await opens(w.eu.contributor, w.partnershipId);
  await vi.waitFor(() => expect(early.told).toEqual([size + 1]), 5_000);
  const late = listen();
  expect(late.told).toEqual([size + 1]);
  await opens(w.eu.contributor, w.partnershipId);
  for (const { told, leave } of [early, late]) {
    await vi.waitFor(() => expect(told).toEqual([size + 1, size + 2]), 5_000);
    leave();
  }
});
