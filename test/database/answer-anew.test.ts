import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clock, database, owner } from '../support/app.js';
import { aThread, opening, proposed, uuid } from '../support/discussion.js';
import { graphql } from '../support/graphql.js';
import { forms, groupOf } from '../support/groups.js';
import { given } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { entriesAbout, uuidOf } from '../support/round-facts.js';
import { world } from '../support/world.js';

// An act is done anew where its answer could not be read before its COMMIT. Meanwhile others act.

const position = graphql(`
  mutation positionOnce($input: TakePositionInput!) {
    takePosition(input: $input) { round { id action { leads { side } } } refusal { code } }
  }
`);
const comment = graphql(`
  mutation commentOnAction($input: PostCommentInput!) {
    postComment(input: $input) { comment { id thread { action { leads { side } } } } refusal { code } }
  }
`);

let holder: PoolClient;
beforeEach(async () => {
  holder = await owner.connect();
});
afterEach(() => holder.release(true));

/** From now on, until `holder` ends its transaction, what is to be read of leads waits. */
async function holdLeads(): Promise<void> {
  await holder.query('begin');
  await holder.query('lock table action_lead in access exclusive mode');
}

/** The processes that wait to read leads, and those that wait for a twin. */
async function waiting() {
  const { rows } = await owner.query<{ pid: number; twin: boolean }>(
    `select pid, locktype = 'advisory' as twin from pg_locks
     where not granted and (relation = 'action_lead'::regclass or locktype = 'advisory')
       and database = (select oid from pg_database where datname = current_database())`,
  );
  return {
    reading: rows.filter(({ twin }) => !twin).map(({ pid }) => pid),
    twins: rows.filter(({ twin }) => twin).map(({ pid }) => pid),
  };
}

const cancel = (pid: number | undefined) => database.query('select pg_cancel_backend($1)', [pid]);

it('answers what a twin with the same key has done meanwhile', async () => {
  const all = await world();
  const { id, digest } = await all.eu.focalPoint.opensRound(await readyAction(all));
  const input = { round: id, digest, kind: 'APPROVE' as const };
  const key = { 'idempotency-key': randomUUID() };
  await holdLeads();
  const take = () => all.eu.approver.tries(position, { input }, key);
  const first = take();
  await expect.poll(async () => (await waiting()).reading).toHaveLength(1);
  const [read] = (await waiting()).reading;
  const second = take();
  await expect.poll(async () => (await waiting()).twins).toHaveLength(1);
  const [twin] = (await waiting()).twins;
  await cancel(read);
  // Now the twin does it, and the first comes to wait for it.
  await expect.poll(async () => (await waiting()).reading).toEqual([twin]);
  await expect.poll(async () => (await waiting()).twins).toHaveLength(1);
  await holder.query('rollback');
  for (const { data, errors } of await Promise.all([first, second])) {
    expect(errors).toEqual([]);
    expect(data?.takePosition.round).toEqual({ id, action: { leads: [{ side: 'EU' }, { side: 'KZ' }] } });
  }
  const { rowCount } = await owner.query('select from position where round_id = $1', [uuidOf(id)]);
  expect(rowCount).toBe(1);
  expect((await entriesAbout(id)).filter(({ kind }) => kind === 'position.taken')).toHaveLength(1);
});

it('is done as who its viewer is then: not where they have lost the thread meanwhile', async () => {
  const { eu, kz } = await world();
  const group = await forms(eu.contributor, groupOf('ROOM', [kz.banker]));
  const subject = aThread(await proposed(eu.contributor), 'PARTNERSHIP');
  const { openThread } = await eu.contributor.asks(opening, {
    input: { ...subject, audience: { kind: 'GROUP' as const, group } },
  });
  const { id: thread } = given(openThread.thread, openThread.refusal);
  await holdLeads();
  const posted = kz.banker.tries(comment, { input: { thread, body: 'And I?', language: 'en' } });
  await expect.poll(async () => (await waiting()).reading).toHaveLength(1);
  const [read] = (await waiting()).reading;
  await owner.query('update group_member set left_at = $3 where group_id = $1 and organisation_id = $2', [
    uuid(group),
    uuid(kz.banker.organisation),
    clock.now(),
  ]);
  await cancel(read);
  await expect.poll(async () => (await waiting()).reading).not.toContain(read);
  await holder.query('rollback');
  const { errors } = await posted;
  expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', path: ['thread'] } }]);
  const { rowCount } = await owner.query('select from comment where thread_id = $1', [uuid(thread)]);
  expect(rowCount).toBe(1);
});
