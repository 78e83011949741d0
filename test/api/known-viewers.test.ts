import { describe, expect, it } from 'vitest';
import { Database } from '../../src/platform/database/database.js';
import { app, owner } from '../support/app.js';
import { aDiscussion, aThread, uuid } from '../support/discussion.js';
import { world } from '../support/world.js';

/** How often the application looks who somebody is before it sends what they ask for. */
async function lookupsOf(act: () => Promise<unknown>): Promise<number> {
  let lookups = 0;
  app.get(Database).listen(({ text }) => {
    if (text.startsWith('select * from viewer_of')) lookups += 1;
  });
  await act().finally(() => app.get(Database).listen(undefined));
  return lookups;
}

describe('a viewer that was found before', () => {
  it('reads from one request to the next what they come to see, and no more what they lose', async () => {
    const { eu } = await world();
    const action = await eu.contributor.drafts();
    expect(await eu.rival.sees(action)).toBe(false);
    expect(await lookupsOf(() => eu.rival.sees(action))).toBe(0);
    await owner.query(
      `insert into circle_member (partnership_id, audience, action_id, organisation_id)
       select partnership_id, audience, action_id, $2 from circle_member where action_id = $1`,
      [uuid(action), uuid(eu.rival.organisation)],
    );
    expect(await eu.rival.sees(action)).toBe(true);
    expect(await lookupsOf(() => eu.rival.sees(action))).toBe(0);
    await owner.query('delete from circle_member where action_id = $1 and organisation_id = $2', [
      uuid(action),
      uuid(eu.rival.organisation),
    ]);
    expect(await eu.rival.sees(action)).toBe(false);
  });

  it('is nobody from one request to the next once their membership is suspended', async () => {
    const { kz } = await world();
    const read = () => kz.observer.writes('{ inbox: partnerships { slug } }', {});
    await read();
    expect((await read()).errors).toEqual([]);
    const suspend = (status: string) =>
      owner.query('update membership set status = $2 where id = $1', [uuid(kz.observer.membership), status]);
    await suspend('SUSPENDED');
    expect((await read()).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    await suspend('ACTIVE');
    expect((await read()).errors).toEqual([]);
  });
});

it('an act whose answer cannot be read is done', async () => {
  const { kz, action } = await aDiscussion();
  const { data, errors } = await kz.contributor.writes(
    `mutation ($input: OpenThreadInput!) { openThread(input: $input) {
       thread { comments(after: "nowhere") { nodes { id } } } refusal { code } } }`,
    { input: { ...aThread(action, 'PARTNERSHIP'), title: 'Stored all the same' } },
  );
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(data).toEqual({ openThread: { thread: null, refusal: null } });
  const { rows } = await owner.query('select title from thread where action_id = $1 order by id', [
    uuid(action),
  ]);
  expect(rows).toMatchObject([{}, { title: 'Stored all the same' }]);
});
