import { expect, it } from 'vitest';
import { ViewerQueries } from '../../src/access/viewers.queries.js';
import { app, clock, owner } from '../support/app.js';
import { uuid } from '../support/discussion.js';
import { world } from '../support/world.js';

it('finds many viewers as each would be found alone, whatever has become of them', async () => {
  const [w, other] = [await world(), await world()];
  const action = await w.eu.contributor.drafts();
  await w.eu.contributor.invites(action, w.kz.contributor);
  const suspend = (membership: string) =>
    owner.query(`update membership set status = 'SUSPENDED' where id = $1`, [uuid(membership)]);
  await suspend(w.eu.banker.membership);
  await owner.query('update session set ended_at = $2 where id = $1', [
    w.kz.rival.person.session,
    clock.now(),
  ]);
  await owner.query('update session set expires_at = $2 where id = $1', [
    w.kz.banker.person.session,
    clock.now(),
  ]);
  await owner.query(`update app_user set status = 'SUSPENDED' where id = $1`, [w.eu.rival.person.id]);
  await owner.query(`update organisation set status = 'SUSPENDED' where partnership_id = $1 and id = $2`, [
    w.partnership,
    uuid(w.eu.approver.organisation),
  ]);
  const asked = [...w.everybody, ...other.everybody].flatMap(({ person, membership }) => [
    { session: person.session, membership: uuid(membership) },
    { session: person.session, membership: null },
    // Of somebody else.
    { session: person.session, membership: uuid(w.kz.observer.membership) },
  ]);
  const viewers = app.get(ViewerQueries);
  const found = await viewers.ofSessions(asked);
  const alone: unknown[] = [];
  // One after the other: more at once than the line before the pool takes would be turned away.
  for (const { session, membership } of asked)
    alone.push(await viewers.ofSession(session, membership ?? undefined));
  expect(found).toEqual(alone);
  expect(found.filter((viewer) => viewer === undefined).length).toBeGreaterThan(5);
  expect(found.filter((viewer) => viewer?.acting).length).toBeGreaterThan(50);
  const ofNobody = found.filter((viewer) => viewer?.acting === null);
  expect(ofNobody.length).toBeGreaterThan(1);
  expect(new Set(ofNobody.map((viewer) => viewer?.audiences)).size).toBe(1);
  // Who reads the same has the same list, so that what they ask can be asked together.
  const [one, two] = await viewers.ofSessions(
    [w.kz.contributor, w.kz.colleague].map(({ person }) => ({ session: person.session, membership: null })),
  );
  expect(one?.audiences).toBe(two?.audiences);
});
