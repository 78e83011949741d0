import { expect, it } from 'vitest';
import { ViewerQueries } from '../../src/access/viewers.queries.js';
import { LiveConnections } from '../../src/features/live/live-connections.js';
import { app, clock, owner } from '../support/app.js';
import { liveConnectionOf } from '../support/live-connection.js';
import { logger } from '../support/log.js';
import { world } from '../support/world.js';

it('a socket that nothing happens at is looked at though events come to another without a pause', async () => {
  const w = await world();
  const connections = new LiveConnections(app.get(ViewerQueries), logger);
  const [busy, idle] = [await liveConnectionOf(w.eu.banker), await liveConnectionOf(w.eu.observer)];
  for (const { connection } of [busy, idle]) connections.add(connection);
  await owner.query('update session set ended_at = $2 where id = $1', [
    w.eu.observer.person.session,
    clock.now(),
  ]);
  connections.allAnew();
  // The next event is there before the one before it was told.
  let told = connections.anew(busy.connection);
  for (let events = 0; events < 10; events += 1) {
    const next = connections.anew(busy.connection);
    await told;
    told = next;
  }
  expect(idle.closed).toEqual([4401]);
  expect(await told).toBeDefined();
  expect(busy.closed).toEqual([]);
});
