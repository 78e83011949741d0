import { describe, expect, it } from 'vitest';
import { Database } from '../../src/platform/database/database.js';
import { app, owner } from '../support/app.js';
import { aDiscussion, aThread, uuid } from '../support/discussion.js';
import type { Member } from '../support/member.js';
import { world } from '../support/world.js';

/** How often the application looks who somebody is before it sends what they ask for. */
async function lookupsOf(act: () => Promise<unknown>): Promise<number> {
  let lookups = 0;
  app.get(Database).listen(({ text }) => {
    if (text.includes('from viewer_of(')) lookups += 1;
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

interface Ids {
  readonly user: string;
  readonly membership: string;
  readonly organisation: string;
  readonly session: string;
}

/** What may become of a member, and what they are told then. */
const changes = [
  [
    'their account is suspended',
    (of: Ids) => `update app_user set status = 'SUSPENDED' where id = '${of.user}'`,
    'UNAUTHENTICATED',
  ],
  [
    'they are made an administrator',
    (of: Ids) => `update app_user set administrator = true where id = '${of.user}'`,
    'UNAUTHENTICATED',
  ],
  [
    'they get a second membership',
    (
      of: Ids,
    ) => `insert into membership (partnership_id, audience, id, user_id, organisation_id, roles, created_at)
     select m.partnership_id, m.audience, gen_random_uuid(), '${of.user}', o.id, '{OBSERVER}', m.created_at
     from membership m join organisation b on b.id = '${of.organisation}'
     join organisation o on o.partnership_id = m.partnership_id and o.side_code = b.side_code and o.id <> b.id
     where m.id = '${of.membership}' limit 1`,
    undefined,
  ],
  [
    'their session ends',
    (of: Ids) => `update session set ended_at = created_at where id = '${of.session}'`,
    'UNAUTHENTICATED',
  ],
  [
    'their session is shortened',
    (of: Ids) => `update session set expires_at = created_at where id = '${of.session}'`,
    'UNAUTHENTICATED',
  ],
  [
    'their organisation is suspended',
    (of: Ids) => `update organisation set status = 'SUSPENDED' where id = '${of.organisation}'`,
    undefined,
  ],
] as const;

describe('a member who was found before', () => {
  it.each(changes)('is found anew by the very next request once %s', async (_, sql, code) => {
    const { kz } = await world();
    const { person, membership, organisation } = kz.observer;
    const read = () => kz.observer.writes('{ partnerships { slug } }', {});
    await read();
    let answered: Awaited<ReturnType<typeof read>> | undefined;
    const act = async () => {
      answered = await read();
    };
    expect(await lookupsOf(act)).toBe(0);
    expect(answered?.errors).toEqual([]);
    await owner.query(
      sql({
        user: person.id,
        membership: uuid(membership),
        organisation: uuid(organisation),
        session: person.session,
      }),
    );
    expect(await lookupsOf(act)).toBeGreaterThan(0);
    if (code) expect(answered?.errors).toMatchObject([{ extensions: { code } }]);
    else expect(answered?.errors).toEqual([]);
  });
});

describe('an act of a viewer that was found before', () => {
  const comment = (of: Member, thread: string) =>
    of.writes(
      'mutation ($input: PostCommentInput!) { postComment(input: $input) { comment { body } refusal { code } } }',
      { input: { thread, body: 'Also of the act.', language: 'en' } },
    );

  it('finds them in the flight of its locks', async () => {
    const { kz, thread } = await aDiscussion();
    await comment(kz.contributor, thread);
    let done: unknown;
    const act = async () => {
      done = (await comment(kz.contributor, thread)).data;
    };
    expect(await lookupsOf(act)).toBe(0);
    expect(done).toEqual({ postComment: { comment: { body: 'Also of the act.' }, refusal: null } });
  });

  it('looks at them in full at its end only where it began with them unknown', async () => {
    const { kz, thread } = await aDiscussion();
    const stillActs = async () => {
      const sent: string[] = [];
      app.get(Database).listen(({ text }) => sent.push(text));
      await comment(kz.contributor, thread).finally(() => app.get(Database).listen(undefined));
      return sent.flatMap((text) => /must_still_act\((.*?)\)/.exec(text)?.[1]?.split(', ').length ?? []);
    };
    await owner.query(`update app_user set name = name || '.' where id = $1`, [kz.contributor.person.id]);
    expect(await stillActs()).toEqual([3]);
    expect(await stillActs()).toEqual([5]);
  });

  it('is refused once they may not act any more, leaves nothing, and is done once they may again', async () => {
    const { kz, thread } = await aDiscussion();
    await comment(kz.contributor, thread);
    const membership = uuid(kz.contributor.membership);
    const set = (change: string) =>
      owner.query(`update membership set ${change} where id = $1`, [membership]);
    const count = async () =>
      (await owner.query('select comment_count from thread where id = $1', [uuid(thread)])).rows[0];
    const before = await count();
    await set(`status = 'SUSPENDED'`);
    expect((await comment(kz.contributor, thread)).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    await set(`status = 'ACTIVE', roles = '{OBSERVER}'`);
    for (const again of [1, 2])
      expect((await comment(kz.contributor, thread)).errors, `${again}`).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    expect(await count()).toEqual(before);
    await set(`roles = '{CONTRIBUTOR}'`);
    expect((await comment(kz.contributor, thread)).errors).toEqual([]);
  });

  it('that asks for nonsense by an ended membership hears of the membership, as it does unassumed', async () => {
    const { kz, thread } = await aDiscussion();
    await comment(kz.contributor, thread);
    const membership = uuid(kz.contributor.membership);
    await owner.query(`update membership set status = 'SUSPENDED' where id = $1`, [membership]);
    expect((await comment(kz.contributor, 'nonsense')).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
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
