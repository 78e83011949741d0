import type { Actor } from '../../access/authorise.js';
import { visible } from '../../access/visible.js';
import { admitsAct } from '../../domain/round.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import type { Request } from '../../platform/graphql/request.js';
import { asEntryActor, record } from '../log/record.js';
import { type ChangedSide, followFrom } from './closing.store.js';
import { ElectorDepartureEntity } from './elector-departure.entity.js';
import { holdElectorates } from './electorates-lock.store.js';
import { changedSideSql, stays } from './own-side.queries.js';
import { type LockedRound, lockRounds } from './round-lock.store.js';

/** The side that an elector leaves, in one round. */
interface Leaving extends ChangedSide {
  readonly round: string;
  /** Of the side: who reads of the departure. */
  readonly audience: number;
}

/**
 * Finds and locks every open round in which an organisation (UUID) is an elector, and settles those that are overdue.
 * To be called first, before any other lock and before anything is collected; the viewer is of the organisation's side.
 */
export async function lockElectorates(
  tx: WriteTransaction,
  request: Request,
  organisation: string,
): Promise<readonly LockedRound[]> {
  await holdElectorates(tx, request, 'ALONE');
  const { audiences, partnership } = request.scope;
  const rounds = await tx.rows<{ id: string }>(
    `select r.id from elector e join approval_round r on r.partnership_id = e.partnership_id and r.id = e.round_id
     where e.partnership_id = $2 and e.organisation_id = $3 and r.status = 'OPEN' and ${visible('e')} and ${visible('r')}
       and ${stays('e')}`,
    [audiences, partnership, organisation],
  );
  if (rounds.length === 0) return [];
  const locked = await lockRounds(
    tx,
    request,
    rounds.map(({ id }) => id),
  );
  return locked.filter((round) => admitsAct(round, tx.now) === undefined);
}

/**
 * Takes an organisation out of the electorates of the rounds that `lockElectorates` answered: its side is told, and its
 * answer and the outcome follow anew. Consensus may be met now; a rule may be out of reach, and the side has rejected.
 */
export async function leaveElectorates(
  tx: WriteTransaction,
  request: Request,
  actor: Actor,
  organisation: string,
  rounds: readonly LockedRound[],
): Promise<void> {
  const sides = await sidesLeft(tx, request, organisation, rounds);
  for (const round of rounds) {
    const side = sides.find(({ round: id }) => id === round.id);
    if (!side) continue;
    const { partnership, id, digest, at } = round;
    const { audience, code, electorate } = side;
    const departure = { partnershipId: partnership, audience, roundId: id, organisationId: organisation };
    tx.insert(ElectorDepartureEntity, { ...departure, leftAt: at });
    record(
      tx,
      { partnership, audience, actor: asEntryActor(actor), at },
      'elector.left',
      { type: 'ROUND', id },
      { organisation, side: code, digest },
    );
    followFrom(tx, request.scope, round, {
      ...side,
      electorate: electorate.filter((elector) => elector.organisation !== organisation),
    });
  }
}

async function sidesLeft(
  tx: WriteTransaction,
  { scope: { audiences, partnership } }: Request,
  organisation: string,
  rounds: readonly LockedRound[],
): Promise<Leaving[]> {
  if (rounds.length === 0) return [];
  return tx.rows<Leaving>(
    `select r.id as round, e.audience, ${changedSideSql('r', 's')}
     from elector e join approval_round r on r.partnership_id = e.partnership_id and r.id = e.round_id
     join side_answer s on s.partnership_id = e.partnership_id and s.round_id = e.round_id and s.side_code = e.side_code
     where e.partnership_id = $2 and e.organisation_id = $3 and r.id = any ($4::uuid[]) and ${stays('e')}
       and ${visible('e')} and ${visible('r')} and ${visible('s')}`,
    [audiences, partnership, organisation, rounds.map(({ id }) => id)],
  );
}
