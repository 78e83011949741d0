import { visible } from '../../access/visible.js';
import type { SideAnswer } from '../../domain/approval.js';
import type { RoundState } from '../../domain/round.js';
import { effectiveStatus } from '../../domain/round-status.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import type { Request } from '../../platform/graphql/request.js';
import { tacitSql } from './rounds.queries.js';
import { settleOverdueRound } from './rounds.store.js';

/** A round that is locked until the end of the transaction, its edition and its action with it. Ids are UUIDs. */
export interface LockedRound extends RoundState {
  readonly partnership: string;
  readonly id: string;
  readonly audience: number;
  readonly action: string;
  readonly revision: number;
  /** The edition named, if one is. */
  readonly roadmap: string | null;
  readonly openedAt: Date;
  /** The organisation whose member opened it. */
  readonly openedBy: string;
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
  const [round] = await lockRounds(tx, request, [id]);
  if (!round) throw notFound(path);
  return round;
}

/**
 * The same for many: all editions, then all actions, then all rounds, each in the order of their ids. Answers those
 * that are there for the viewer, in this order.
 */
export async function lockRounds(
  tx: WriteTransaction,
  request: Request,
  ids: readonly string[],
): Promise<LockedRound[]> {
  const { audiences, partnership } = request.scope;
  const key = [audiences, partnership, ids];
  // Statements that travel together: only the last sees what a transaction waited for has committed.
  const [, , , rounds] = await Promise.all([
    tx.rows(edition, key),
    tx.rows(action, key),
    tx.rows(row, key),
    tx.rows<Omit<LockedRound, 'at'> & { lastPositionAt: Date | null }>(state, key),
  ]);
  tx.looksAtTheClock();
  for (const round of rounds)
    if (effectiveStatus(round, tx.now) !== round.status)
      await settleOverdueRound(tx, request.scope, { partnership: round.partnership, id: round.action });
  return rounds.map((round) => ({
    ...round,
    at: later(tx.now, later(round.openedAt, round.lastPositionAt)),
  }));
}

const later = (now: Date, before: Date | null): Date => (before && before > now ? before : now);

const seen = `approval_round r where r.partnership_id = $2 and r.id = any ($3::uuid[]) and ${visible('r')}`;

const edition = `select 1 from roadmap m where m.partnership_id = $2 and m.id in (select r.roadmap_id from ${seen})
  and ${visible('m')} order by m.id for no key update`;

const action = `select 1 from action a where a.partnership_id = $2 and a.id in (select r.action_id from ${seen})
  and ${visible('a')} order by a.id for update`;

const row = `select 1 from ${seen} order by r.id for no key update`;

const state = `
  select r.partnership_id as partnership, r.id, r.audience, r.action_id as action, r.revision, r.digest, r.status,
    r.opened_at as "openedAt", r.procedure, r.deadline, r.extended_from as "extendedFrom", r.roadmap_id as roadmap,
    r.opened_by_organisation_id as "openedBy",
    last_position_at(r.partnership_id, r.id) as "lastPositionAt",
    ${tacitSql('r')} as tacit,
    (select coalesce(json_agg(s.side_code), '[]') from side_answer s where s.partnership_id = r.partnership_id
      and s.round_id = r.id and s.silence_accepted_at is not null and ${visible('s')}) as "acceptedBy",
    (select json_object_agg(s.side_code, s.state) from side_answer s
      where s.partnership_id = r.partnership_id and s.round_id = r.id and ${visible('s')}) as answers
  from ${seen} order by r.id`;
