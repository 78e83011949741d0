import { owner } from './app.js';
import { uuid } from './discussion.js';
import type { Member } from './member.js';

/** Comments of the same author behind the first of a thread, each answering it; one statement for thousands. */
export async function fill(thread: string, count: number): Promise<void> {
  await owner.query(
    `insert into comment (partnership_id, audience, id, thread_id, ordinal, parent_id, body, language, membership_id, organisation_id, created_at)
     select partnership_id, audience, gen_random_uuid(), thread_id, 1 + n, id, 'Comment ' || n, language, membership_id, organisation_id,
       created_at + n * interval '1 second'
     from comment, generate_series(1, $2) n where thread_id = $1 and parent_id is null`,
    [uuid(thread), count],
  );
  await owner.query(
    `insert into comment_version (partnership_id, audience, comment_id, number, body, written_at)
     select partnership_id, audience, id, 1, 'Before', created_at from comment where thread_id = $1`,
    [uuid(thread)],
  );
  // They are the author's own, and whoever writes on has read what they wrote.
  await owner.query('update thread_read set up_to = up_to + $2 where thread_id = $1', [uuid(thread), count]);
  await owner.query(
    `update thread set comment_count = comment_count + $2, last_comment_at = last_comment_at + $2 * interval '1 second'
     where id = $1`,
    [uuid(thread), count],
  );
}

/** That somebody has read a thread up to its comment of that number, from 1. */
export async function hasRead({ person }: Member, thread: string, upTo: number): Promise<void> {
  await owner.query(
    `insert into thread_read (partnership_id, audience, thread_id, user_id, up_to, own_after)
     select partnership_id, audience, id, $2, $3, 0 from thread where id = $1`,
    [uuid(thread), person.id, upTo],
  );
}
