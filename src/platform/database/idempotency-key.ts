import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { badRequest, keyReused } from '../graphql/errors.js';
import type { Request } from '../graphql/request.js';
import type { Connection, Statement } from './connections.js';

const KEPT = 24 * 60 * 60 * 1_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';
/** Characters of a key; clients make them of a UUID. */
const LONGEST = 200;
/** Rows of anybody that one write clears away at most. */
const CLEARED = 100;

/** A request's Idempotency-Key: per user, membership and mutation field, good for 24 hours. */
export class IdempotencyKey {
  private readonly row: readonly string[];
  private readonly digest: string;

  constructor(request: Request, field: string, input: object, key: string) {
    if (key.length > LONGEST)
      throw badRequest(`An Idempotency-Key has at most ${LONGEST} characters.`, ['Idempotency-Key']);
    const { user = NOBODY, acting } = request.viewer ?? {};
    this.row = [user, acting?.membership ?? NOBODY, field, key];
    this.digest = createHash('sha256')
      .update(canonicalize(input) ?? '')
      .digest('hex');
  }

  /**
   * The outcome of the request that used this key before. Until the transaction's end the key is this request's alone:
   * a twin under way at the same time is waited for, and what it came to is found. Throws BAD_USER_INPUT where the key
   * was used with another input.
   */
  async find<Done>(connection: Connection, now: Date): Promise<Done | undefined> {
    void connection.send({
      text: `select pg_advisory_xact_lock(hashtextextended($1 || ' ' || $2 || ' ' || $3 || ' ' || $4, 0))`,
      values: this.row,
    });
    // A statement of its own: it sees what was committed while the lock was waited for.
    const { rows } = await connection.send({
      text: `select request_digest, outcome from idempotency
             where user_id = $1 and membership_id = $2 and field = $3 and key = $4 and created_at > $5`,
      values: [...this.row, expiry(now)],
    });
    const row: { request_digest: string; outcome: Done } | undefined = rows[0];
    if (row && row.request_digest !== this.digest) throw keyReused();
    return row?.outcome;
  }

  /** Keeps the outcome, in the mutation's own transaction, and clears away what has expired. */
  store(outcome: object, now: Date): Statement[] {
    return [
      {
        text: `delete from idempotency where user_id = $1 and membership_id = $2 and field = $3 and key = $4`,
        values: this.row,
      },
      {
        // What another write clears at this moment is left to it: none waits for another here.
        text: `delete from idempotency where (user_id, membership_id, field, key) in (
                 select user_id, membership_id, field, key from idempotency where created_at <= $1
                 order by created_at limit ${CLEARED} for update skip locked)`,
        values: [expiry(now)],
      },
      {
        text: `insert into idempotency (user_id, membership_id, field, key, request_digest, outcome, created_at)
               values ($1, $2, $3, $4, $5, $6, $7)`,
        values: [...this.row, this.digest, JSON.stringify(outcome), now],
      },
    ];
  }
}

const expiry = (now: Date): Date => new Date(now.getTime() - KEPT);
