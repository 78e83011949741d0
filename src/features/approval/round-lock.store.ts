import { visible } from '../../access/visible.js';
import type { SideAnswer } from '../../domain/approval.js';
import type { RoundState } from '../../domain/round.js';
import { effectiveStatus } from '../../domain/round-status.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import type { Request } from '../../platform/graphql/request.js';
import { type StoredRound, stateSql, stateWithSides } from './round-state.queries.js';
import { settleOverdueRound } from './rounds.store.js';

/** A round that is locked until the end of the transaction, its edition and its action with it. Ids are UUIDs. */
export interface LockedRound extends RoundState, Omit<StoredRound, 'lastPositionAt' | 'sides'> {
  /** The instant of the act: the transaction's, or that of the opening or the latest position where clocks differ. */
  readonly at: Date;
  /** The sides that have accepted that silence is consent. */
  readonly acceptedBy: readonly string[];
  /** By the code of the side. */
  readonly answers: Readonly<Record<string, SideAnswer>>;
}

/**
 * The first beat of a verb on a round: finds it as the viewer by its UUID, locks its edition, its action and it, in this
 * order, and settles it where it is overdue. Throws NOT_FOUND alike for what is not there and what the viewer may not see.
 */
export async function lockRound(
  tx: WriteTransaction,
  request: Request,
  id: string,
  path: readonly string[],
): Promise<LockedRound> {
  const { audiences, partnership } = request.scope;
  const state = () => tx.rows<StoredRound>(stateOfOne, [audiences, partnership, id]);
  const { round } = await lockRoundAndRead(tx, request, id, path, state);
  return round;
}

/** The same with what `read` reads of the round beside its state; it is sent behind the locks, and sees what they waited for. */
export async function lockRoundAndRead<Row extends StoredRound>(
  tx: WriteTransaction,
  request: Request,
  id: string,
  path: readonly string[],
  read: () => Promise<readonly Row[]>,
): Promise<{ readonly round: LockedRound; readonly row: Row }> {
  const { audiences, partnership } = request.scope;
  // Statements that travel together: only the last sees what a transaction waited for has committed.
  const [locked, [row]] = await Promise.all([tx.rows(locks, [audiences, partnership, id]), read()]);
  const [round] = row && locked.length > 0 ? await settled(tx, request, [row]) : [];
  if (!row || !round) throw notFound(path);
  return { round, row };
}

/**
 * Locks many: all editions, then all actions, then all rounds, each in the order of their ids. Answers those that are
 * there for the viewer, in this order.
 */
export async function lockRounds(
  tx: WriteTransaction,
  request: Request,
  ids: readonly string[],
): Promise<LockedRound[]> {
  const { audiences, partnership } = request.scope;
  const key = [audiences, partnership, ids];
  const [, , , rows] = await Promise.all([
    tx.rows(edition, key),
    tx.rows(action, key),
    tx.rows(row, key),
    tx.rows<StoredRound>(state, key),
  ]);
  return settled(tx, request, rows);
}

/** What was locked, as it is now that nothing is waited for any more. */
async function settled(
  tx: WriteTransaction,
  request: Request,
  rows: readonly StoredRound[],
): Promise<LockedRound[]> {
  tx.looksAtTheClock();
  const rounds = rows.map((row) => ({
    ...stateWithSides(row),
    at: later(tx.now, later(row.openedAt, row.lastPositionAt)),
  }));
  for (const round of rounds)
    if (effectiveStatus(round, tx.now) !== round.status)
      await settleOverdueRound(tx, request.scope, { partnership: round.partnership, id: round.action });
  return rounds;
}

const later = (now: Date, before: Date | null): Date => (before && before > now ? before : now);

const one = `approval_round r where r.partnership_id = $2 and r.id = $3 and ${visible('r')}`;

const stateOfOne = `select ${stateSql('r')} from ${one}`;

/**
 * The three locks of one round in one statement: each that is sent is a plan to be set up. PostgreSQL locks a row only once
 * it has met the condition, for which the edition is counted, and so locked; then it locks in the order of the FOR clauses.
 */
const locks = `
  with edition as (select 1 from roadmap m where m.partnership_id = $2 and m.id = (select r.roadmap_id from ${one})
    and ${visible('m')} for no key update)
  select 1 from approval_round r join action a on a.partnership_id = r.partnership_id and a.id = r.action_id
  where (select count(*) from edition) >= 0 and r.partnership_id = $2 and r.id = $3 and ${visible('r')} and ${visible('a')}
  for update of a for no key update of r`;

const seen = `approval_round r where r.partnership_id = $2 and r.id = any ($3::uuid[]) and ${visible('r')}`;

const edition = `select 1 from roadmap m where m.partnership_id = $2 and m.id in (select r.roadmap_id from ${seen})
  and ${visible('m')} order by m.id for no key update`;

const action = `select 1 from action a where a.partnership_id = $2 and a.id in (select r.action_id from ${seen})
  and ${visible('a')} order by a.id for update`;

const row = `select 1 from ${seen} order by r.id for no key update`;

const state = `select ${stateSql('r')} from ${seen} order by r.id`;
