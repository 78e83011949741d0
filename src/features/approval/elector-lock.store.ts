import { visible } from '../../access/visible.js';
import type { Elector, PositionKind, ReservationType } from '../../domain/approval.js';
import type { Represented } from '../../domain/substitution.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import type { Request } from '../../platform/graphql/request.js';
import { representedSql } from '../substitutes/substitutions.queries.js';
import { type ElectorSide, stays } from './own-side.queries.js';
import { type Preparation, preparationSql, preparedFor } from './preparations.queries.js';
import { type LockedRound, lockRoundAndRead } from './round-lock.store.js';
import { type StoredRound, stateSql } from './round-state.queries.js';

/** An elector of the viewer's side, with the position that it has. */
interface StoredElector extends Elector {
  readonly audience: number;
  readonly position: PositionKind | null;
  readonly reservation: ReservationType | null;
}

interface Row extends StoredRound {
  readonly electors: readonly StoredElector[];
  readonly barred: boolean;
  readonly represents: readonly Represented[];
  readonly prepared: readonly Preparation[];
}

/** What of an elector's act is known before the round is. */
interface Expected {
  /** A prepared position (UUID) that is read though it has ended. */
  readonly named?: string | null;
  /** Of an approver in their own name it is not asked whom they represent. */
  readonly inOwnName?: boolean;
}

/**
 * The first beat of an elector's act: locks the round (`lockRound`) and reads, in one statement, the viewer's own side as it
 * then stands, and what is prepared for their organisation. Of each elector the latest position is read: those before it
 * count for nothing. `side` is undefined for who acts for no side. Throws NOT_FOUND at `round`.
 */
export async function lockRoundAsElector(
  tx: WriteTransaction,
  request: Request,
  id: string,
  { named = null, inOwnName = false }: Expected = {},
): Promise<{
  readonly round: LockedRound;
  readonly side: ElectorSide | undefined;
  readonly preparations: readonly Preparation[];
}> {
  const { viewer, scope } = request;
  const { side: code = null, organisation = null, membership = null } = viewer?.acting ?? {};
  const values = [scope.audiences, scope.partnership, id, code, organisation, viewer?.user, named];
  const { round, row } = await lockRoundAndRead(tx, request, id, ['round'], () =>
    inOwnName
      ? tx.rows<Row>(ofApprover, values)
      : tx.rows<Row>(ofSubstitute, [...values, membership, tx.now]),
  );
  return { round, side: sideOf(row, code, organisation), preparations: row.prepared };
}

function sideOf(
  { sides, electors, barred, represents }: Row,
  side: string | null,
  own: string | null,
): ElectorSide | undefined {
  const answer = sides.find(({ code }) => code === side);
  if (!answer) return undefined;
  const { code, rule, given, reservations } = answer;
  return {
    ...{ code, rule, given, reservations, barred, represents },
    electorate: electors.map(({ organisation, kind }) => ({ organisation, kind })),
    history: electors.map(({ organisation, position, reservation }) => ({
      organisation,
      kind: position,
      reservation,
    })),
    audience: electors.find(({ organisation }) => organisation === own)?.audience ?? null,
  };
}

const electors = `(select coalesce(json_agg(json_build_object('organisation', e.organisation_id, 'kind', e.kind, 'audience', e.audience,
      'position', p.kind, 'reservation', p.reservation)), '[]')
    from elector e
    left join lateral (select p.kind, p.reservation from position p where p.partnership_id = e.partnership_id
      and p.round_id = e.round_id and p.organisation_id = e.organisation_id and ${visible('p')} order by p.ordinal desc limit 1) p on true
    where e.partnership_id = r.partnership_id and e.round_id = r.id and e.side_code = $4 and ${visible('e')} and ${stays('e')})`;

const prepared = `(select coalesce(json_agg(${preparationSql('p')}), '[]') from prepared_position p
    where ${preparedFor('p', 'r.partnership_id', 'r.id', '$5', '$7')})`;

const factsSql = (represents: string): string => `
  select ${stateSql('r')}, ${electors} as electors,
    is_barred(r.partnership_id, r.action_id, $6) as barred, ${represents} as represents, ${prepared} as prepared
  from approval_round r
  where r.partnership_id = $2 and r.id = $3 and ${visible('r')}`;

const ofApprover = factsSql(`'[]'::json`);

const ofSubstitute = factsSql(representedSql('r', '$8', '$9'));
