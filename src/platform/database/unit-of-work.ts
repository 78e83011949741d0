import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { DataSource } from 'typeorm';
import { isRefused, type Refused } from '../../domain/refusal.js';
import { Clock } from '../clock.js';
import { keyReused } from '../graphql/errors.js';
import type { Request } from '../graphql/request.js';
import { Ids } from '../ids.js';
import type { Connection, Statement } from './connections.js';
import { Database } from './database.js';
import { setScope } from './scope.js';
import { WriteTransaction } from './write-transaction.js';

/** What an act leads to: the ids by which the payload's fields are read after the commit, by field name. */
export type Outcome = Readonly<Record<string, string | boolean | number | null>>;

const UNIQUE_VIOLATION = '23505';
const KEPT = '24 hours';

/** Runs a verb: one transaction in the viewer's scope, its idempotency row, its log entries, one commit. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly database: Database,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Runs `act` for the mutation `field` and commits what it collected, or keeps nothing where it refuses or throws.
   * With an Idempotency-Key an act already done is not done again: its outcome is answered, to be read under today's
   * rights; the same key with another input is BAD_USER_INPUT.
   */
  async write<Done extends Outcome>(
    request: Request,
    field: string,
    input: object,
    act: (tx: WriteTransaction) => Promise<Done | Refused>,
  ): Promise<Done | Refused> {
    await request.read.close();
    const key = request.idempotencyKey && new IdempotencyKey(request, field, input, request.idempotencyKey);
    const connection = await this.database.borrow();
    try {
      return await this.run(connection, request, key || undefined, act);
    } catch (error) {
      await connection.rollback();
      // A twin with the same key was faster: its outcome is the answer.
      if (key && isTwin(error)) {
        const known = await key.find<Done>(connection);
        if (known) return known;
      }
      throw error;
    } finally {
      connection.giveBack();
    }
  }

  private async run<Done extends Outcome>(
    connection: Connection,
    request: Request,
    key: IdempotencyKey | undefined,
    act: (tx: WriteTransaction) => Promise<Done | Refused>,
  ): Promise<Done | Refused> {
    void connection.send({ text: 'begin' });
    void connection.send(setScope(request.scope));
    const known = await key?.find<Done>(connection);
    if (known) {
      await connection.rollback();
      return known;
    }
    const tx = new WriteTransaction(connection, this.source.manager, this.ids, this.clock.now());
    const outcome = await act(tx);
    if (isRefused(outcome)) {
      if (tx.dropUnkept()) await tx.commit([]);
      else await connection.rollback();
      return outcome;
    }
    await tx.commit(key ? [key.store(outcome, tx.now)] : []);
    return outcome;
  }
}

class IdempotencyKey {
  private readonly row: readonly string[];
  private readonly digest: string;

  constructor(request: Request, field: string, input: object, key: string) {
    const nobody = '00000000-0000-0000-0000-000000000000';
    this.row = [request.viewer?.user ?? nobody, request.viewer?.acting?.membership ?? nobody, field, key];
    this.digest = createHash('sha256')
      .update(canonicalize(input) ?? '')
      .digest('hex');
  }

  async find<Done>(connection: Connection): Promise<Done | undefined> {
    const { rows } = await connection.send({
      text: `select request_digest, outcome from idempotency
             where user_id = $1 and membership_id = $2 and field = $3 and key = $4`,
      values: this.row,
    });
    const row: { request_digest: string; outcome: Done } | undefined = rows[0];
    if (row && row.request_digest !== this.digest) throw keyReused();
    return row?.outcome;
  }

  store(outcome: Outcome, now: Date): Statement {
    return {
      text: `with stale as (delete from idempotency where created_at < $7::timestamptz - interval '${KEPT}')
             insert into idempotency (user_id, membership_id, field, key, request_digest, outcome, created_at)
             values ($1, $2, $3, $4, $5, $6, $7)`,
      values: [...this.row, this.digest, JSON.stringify(outcome), now],
    };
  }
}

function isTwin(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === UNIQUE_VIOLATION &&
    'table' in error &&
    error.table === 'idempotency'
  );
}
