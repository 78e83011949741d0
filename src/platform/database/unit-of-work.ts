import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isRefused, type Refused } from '../../domain/refusal.js';
import { Clock } from '../clock.js';
import { forbidden, unauthenticated } from '../graphql/errors.js';
import type { Request } from '../graphql/request.js';
import { Ids } from '../ids.js';
import type { Connection, Statement } from './connections.js';
import { Database } from './database.js';
import { IdempotencyKey } from './idempotency-key.js';
import { setScope } from './scope.js';
import { WakeUps } from './wake-ups.js';
import { WriteTransaction } from './write-transaction.js';

/** What an act leads to: the ids by which the payload's fields are read after the commit, by field name. */
export type Outcome = Readonly<Record<string, string | boolean | number | null>>;

/** How a write went: whether it was one done before, and whether its connection goes on to read what is answered. */
interface Course {
  replayed: boolean;
  passedOn: boolean;
}

/** Runs a verb: one transaction in the viewer's scope, its idempotency row, its log entries, one commit. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly database: Database,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly wakeUps: WakeUps,
  ) {}

  /**
   * Runs `act` for the mutation `field` and commits what it collected, or keeps nothing where it refuses or throws.
   * With an Idempotency-Key an act already done is not done again: its outcome is answered, to be read under today's
   * rights; the same key with another input is BAD_USER_INPUT. A refusal is not kept: the same key may be tried again.
   */
  async write<Done extends Outcome>(
    request: Request,
    field: string,
    input: object,
    act: (tx: WriteTransaction) => Promise<Done | Refused>,
  ): Promise<Done | Refused> {
    const key = request.idempotencyKey && new IdempotencyKey(request, field, input, request.idempotencyKey);
    const connection = await this.database.borrow('GOES_ON');
    const course = { replayed: false, passedOn: false };
    try {
      return await this.run(connection, request, key || undefined, course, act);
    } catch (error) {
      await (course.passedOn ? request.read.close() : connection.rollback());
      if (failedWith(error, 'CN005')) throw unauthenticated('You may not act by this session any more.');
      throw failedWith(error, 'CN012') ? forbidden() : error;
    } finally {
      if (!course.passedOn) connection.giveBack();
      // Only now: a request never holds two connections.
      if (course.replayed) await request.renewViewer();
    }
  }

  private async run<Done extends Outcome>(
    connection: Connection,
    request: Request,
    key: IdempotencyKey | undefined,
    course: Course,
    act: (tx: WriteTransaction) => Promise<Done | Refused>,
  ): Promise<Done | Refused> {
    void connection.send({ text: 'begin' });
    void connection.send(setScope(request.scope));
    const now = this.clock.now();
    const known = await key?.find<Done>(connection, now);
    if (known) {
      course.replayed = true;
      await connection.rollback();
      return known;
    }
    const tx = new WriteTransaction(connection, this.source.manager, this.ids, this.clock);
    const outcome = await act(tx);
    if (isRefused(outcome)) {
      if (!tx.dropUnkept()) await connection.rollback();
      else {
        await tx.commit([], []);
        this.wakeUps.tell(tx.grown);
      }
      return outcome;
    }
    const committed = tx.commit(key?.store(outcome, now) ?? [], stillActs(request));
    const payload = request.payload.of(outcome, request.scope);
    if (payload.statements > 0) {
      // In a transaction of its own, behind the COMMIT: what it shows is stored, and where it fails the act stands.
      course.passedOn = true;
      request.read.behind(connection);
      request.read.expect(payload.statements);
      payload.begin();
    }
    await committed;
    // What the verb gives its viewer to see only now is read anew.
    request.read.expect(undefined);
    this.wakeUps.tell(tx.grown);
    return outcome;
  }
}

/** The viewer was found before any lock was waited for: a suspension or a change of roles committed since then must hold. */
function stillActs({ viewer, actsByMembership }: Request): Statement[] {
  if (!viewer) return [];
  const acting = actsByMembership ? viewer.acting : null;
  const values = [viewer.session, acting?.membership ?? null, acting?.roles ?? []];
  return [{ text: 'select must_still_act($1, $2), must_hold_roles($2, $3)', values }];
}

function failedWith(error: unknown, code: 'CN005' | 'CN012'): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
