import { describe, expect, it } from 'vitest';
import { database, owner } from '../support/app.js';
import {
  aThread,
  edits,
  looking,
  opening,
  opens,
  posting,
  posts,
  told,
  unknownId,
  uuid,
} from '../support/discussion.js';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { world } from '../support/world.js';

const onActions = graphql(`
  query onActions($slug: Code!) {
    partnership(slug: $slug) { threads(onActions: true) { totalCount nodes { title } } }
  }
`);

/** What the database alone lets the application read in the audiences of an organisation. */
async function readableBy(member: Member, partnership: string): Promise<unknown> {
  const { rows } = await owner.query<{ audiences: string }>(
    `select '{' || string_agg(audience::text, ',') || '}' as audiences from (
       select audience from audience where partnership_id = $1 and (kind = 'PARTNERSHIP' or organisation_id = $2)
       union all
       select audience from circle_member where partnership_id = $1 and organisation_id = $2 and left_at is null) a`,
    [partnership, uuid(member.organisation)],
  );
  const runner = database.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`select set_config('concord.audiences', $1, true)`, [rows[0]?.audiences]);
  const [row] = await runner.query(
    `select (select count(*)::int from thread) threads, (select count(*)::int from comment) comments,
       (select count(*)::int from comment_version) versions`,
  );
  await runner.rollbackTransaction();
  await runner.release();
  return row;
}

describe('An organisation that has left the circle of a draft', () => {
  it('no longer sees its own threads there, as it no longer sees the draft; once it is proposed it does', async () => {
    const { eu, kz, slug, partnership } = await world();
    const draft = await eu.contributor.drafts();
    await eu.contributor.invites(draft, kz.contributor);
    const own = await opens(kz.contributor, draft, 'ORGANISATION', { title: 'Do we want this?' });
    await edits(kz.contributor, own.comment, 'Do we?');
    const circle = await opens(kz.contributor, draft, 'CIRCLE', { title: 'We have a question' });
    await posts(eu.contributor, circle.thread);
    const ids = [own.thread, own.comment, circle.thread, circle.comment];
    const there = async (member: Member) => {
      const { nodes } = await member.asks(looking, { ids });
      return nodes.map((node) => node !== null);
    };
    const listed = async (member: Member) =>
      (await member.asks(onActions, { slug })).partnership?.threads.nodes
        .map(({ title }) => title)
        .toSorted();

    expect(await there(kz.colleague)).toEqual([true, true, true, true]);
    expect(await listed(kz.colleague)).toEqual(['Do we want this?', 'We have a question']);
    expect(await readableBy(kz.colleague, partnership)).toEqual({ threads: 2, comments: 3, versions: 1 });
    expect(await there(eu.colleague)).toEqual([false, false, true, true]);

    await kz.contributor.declines(draft);
    expect(await there(kz.colleague)).toEqual([false, false, false, false]);
    expect(await listed(kz.colleague)).toEqual([]);
    expect(await readableBy(kz.colleague, partnership)).toEqual({ threads: 0, comments: 0, versions: 0 });
    const write = (thread: string) => ({ input: { thread, body: 'Still here?', language: 'en' } });
    const unknown = told(await kz.contributor.tries(posting, write(unknownId('Thread', partnership))));
    for (const { thread } of [own, circle])
      expect(told(await kz.contributor.tries(posting, write(thread)))).toEqual(unknown);
    const noAction = told(
      await kz.contributor.tries(opening, {
        input: aThread(unknownId('Action', partnership), 'ORGANISATION'),
      }),
    );
    expect(told(await kz.contributor.tries(opening, { input: aThread(draft, 'ORGANISATION') }))).toEqual(
      noAction,
    );
    expect(await listed(eu.colleague)).toEqual(['We have a question']);

    await eu.contributor.proposes(draft);
    expect(await there(kz.colleague)).toEqual([true, true, false, false]);
    expect(await listed(kz.colleague)).toEqual(['Do we want this?']);
    expect(await readableBy(kz.colleague, partnership)).toEqual({ threads: 1, comments: 1, versions: 1 });
  });
});
