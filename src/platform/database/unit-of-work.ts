import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { isRefused, type Refused } from '../../domain/refusal.js';
import { Clock } from '../clock.js';
import { forbidden, unauthenticated } from '../graphql/errors.js';
import type { AssumedViewer, Request } from '../graphql/request.js';
import { Ids } from '../ids.js';
import type { Connection } from './connections.js';
import { Database } from './database.js';
import { IdempotencyKey } from './idempotency-key.js';
import { sameScope, setScope } from './scope.js';
import { isUnavailable } from './unavailable.js';
import { WakeUps } from './wake-ups.js';
import { AnotherViewer, type Call, WriteTransaction } from './write-transaction.js';

/** What an act leads to: the ids by which the payload's fields are read after the commit, by field name. */
export type Outcome = Readonly<Record<string, string | boolean | number | null>>;

/** How a write is going. */
interface Course {
  /** Whether its viewer was found to be who they were taken for. */
  stands: Promise<boolean>;
  /** Whether it had been done before, under the same Idempotency-Key. */
  replayed: boolean;
  /** Whether its connection was handed on, to read the answer behind the COMMIT. */
  passedOn: boolean;
  /** Whether the answer may be read within the act's own transaction. */
  within: boolean;
  /** The statement that reads it there, once it is sent. */
  read?: Promise<unknown> | undefined;
}

/** An act that a request asks for: its field, and what that was given. */
interface Asked {
  readonly request: Request;
  readonly field: string;
  readonly input: object;
}

/** The answer could not be read before the COMMIT, and so nothing was committed: the act is done anew and its answer read behind it. */
class AnswerUnread extends Error {}

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
    const asked = { request, field, input };
    try {
      return await this.attempt(asked, act, true);
    } catch (error) {
      if (!(error instanceof AnotherViewer || error instanceof AnswerUnread)) throw error;
      // Rights are those of the beginning of a transaction: what was waited for before may have taken seconds.
      await request.letActAnew();
      return this.attempt(asked, act, false);
    }
  }

  /** `within`: whether the answer may be read within the act's own transaction. */
  private async attempt<Done extends Outcome>(
    asked: Asked,
    act: (tx: WriteTransaction) => Promise<Done | Refused>,
    within: boolean,
  ): Promise<Done | Refused> {
    const { request } = asked;
    const connection = await this.database.borrow(request.unproven ? 'NEW' : 'GOES_ON');
    const course: Course = { stands: Promise.resolve(true), replayed: false, passedOn: false, within };
    try {
      return await this.run(connection, asked, course, act);
    } catch (error) {
      await (course.passedOn ? request.read.close() : connection.rollback());
      // Another answer may be read: that of a twin.
      if (course.read) request.read.expect(undefined);
      // What another would have been told is nothing to them.
      if (!isUnavailable(error) && !(await course.stands)) throw new AnotherViewer();
      if (await answerRefused(course)) throw new AnswerUnread();
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
    { request, field, input }: Asked,
    course: Course,
    act: (tx: WriteTransaction) => Promise<Done | Refused>,
  ): Promise<Done | Refused> {
    const { scope, unproven } = request;
    void connection.send({ text: 'begin' });
    course.stands = enter(connection, request);
    const { idempotencyKey } = request;
    const key = idempotencyKey ? new IdempotencyKey(request, field, input, idempotencyKey) : undefined;
    const now = this.clock.now();
    const known = await key?.find<Done>(connection, now);
    if (known) {
      await this.prove(request, course);
      course.replayed = true;
      await connection.rollback();
      return known;
    }
    const tx = new WriteTransaction(connection, this.source.manager, this.ids, this.clock, course.stands);
    const outcome = await act(tx);
    await this.prove(request, course);
    if (isRefused(outcome)) {
      if (!tx.dropUnkept()) await connection.rollback();
      else {
        await tx.commit([], []);
        this.wakeUps.tell(tx.grown);
      }
      return outcome;
    }
    const payload = request.payload.of(outcome, request.scope);
    const one = payload.statements === 1;
    // A verb may have changed what its viewer sees: only behind the COMMIT is that the scope of the transaction.
    course.within &&= one && payload.short && sameScope(scope, request.scope);
    const committed = tx.commit(key?.store(outcome, now) ?? [], stillActs(request, unproven), () => {
      if (course.within) course.read = request.read.within(connection, () => payload.begin());
      return one && !course.read;
    });
    if (payload.statements > 0 && !course.read) {
      // In a transaction of its own, behind the COMMIT: what it shows is stored, and where it fails the act stands.
      course.passedOn = true;
      request.read.behind(connection, one);
      request.read.expect(payload.statements);
      // It was begun above if it was to be read within, though it sent nothing then.
      if (!course.within) payload.begin();
    }
    await committed;
    // What the verb gives its viewer to see only now is read anew.
    request.read.expect(undefined);
    this.wakeUps.tell(tx.grown);
    return outcome;
  }

  /** Nothing is kept, and nothing told, before it is known who acts. */
  private async prove(request: Request, { stands }: Course): Promise<void> {
    if (!(await stands)) throw new AnotherViewer();
    request.proveViewer();
  }
}

/** Whether the database refused to read the answer: then it did nothing that was sent after it, and no COMMIT. */
const answerRefused = async ({ read }: Course): Promise<boolean> =>
  (await read?.then(
    () => false,
    (error: unknown) => error instanceof pg.DatabaseError,
  )) === true;

/** Sets the scope of the transaction to the viewer's. Answers whether a viewer who was only assumed still is who they were. */
function enter(connection: Connection, { unproven, scope }: Request): Promise<boolean> {
  if (unproven)
    return connection.send(unproven.enter).then(
      ({ rows }) => unproven.holds(rows),
      () => false,
    );
  void connection.send(setScope(scope));
  return Promise.resolve(true);
}

/**
 * The viewer was found before any lock was waited for: a suspension or a change of roles committed since then must hold. A
 * viewer who was assumed, and stood, is looked at in full only if something of theirs has changed by now (migration 43).
 */
function stillActs({ viewer, actsByMembership }: Request, entered: AssumedViewer | undefined): Call[] {
  if (!viewer) return [];
  const acting = actsByMembership ? viewer.acting : null;
  const values = [viewer.session, acting?.membership ?? null, acting?.roles ?? []];
  // Members of an organisation that is not accredited may read but not act, which only the full look refuses.
  const mayAct = !acting || acting.organisationStatus === 'ACCREDITED';
  const { subjects, snapshot } = entered?.unchanged ?? {};
  const since = entered?.viewer === viewer && mayAct ? [subjects, snapshot] : [];
  return [{ name: 'must_still_act', values: [...values, ...since] }];
}

function failedWith(error: unknown, code: 'CN005' | 'CN012'): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
