import type { PositionAct, PositionKind } from '../../domain/approval.js';
import { isRefused, type Refused } from '../../domain/refusal.js';
import { admitsPosition, latestKind, type RoundState, refuseDigest } from '../../domain/round.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { readId } from '../../platform/graphql/read-id.js';
import type { Request } from '../../platform/graphql/request.js';
import { followFrom } from './closing.store.js';
import { electorActor } from './elector-actor.js';
import { lockRoundAsElector } from './elector-lock.store.js';
import { storePosition } from './positions.store.js';

/** What becomes of the position an organisation has, and whether the one it has admits that. */
interface Change {
  readonly act: PositionAct;
  readonly kind: PositionKind | null;
  readonly admits: (latest: PositionKind | null) => Refused | undefined;
}

/** The round (a global id), the digest that was read, and of a substitute the approver acted for. */
interface Asked extends Pick<RoundState, 'digest'> {
  readonly round: string;
  readonly onBehalfOf?: string | null;
}

/** The four beats of confirming a position and of lifting a reservation: a further row, never another one changed. */
export async function changePosition(
  tx: WriteTransaction,
  request: Request,
  does: 'position.confirm' | 'reservation.lift',
  { round: globalId, digest, onBehalfOf }: Asked,
  { act, kind, admits }: Change,
): Promise<Refused | { readonly round: string }> {
  const id = readId(request, globalId, 'ApprovalRound', ['round']);
  const { round, side: own } = await lockRoundAsElector(tx, request, id);
  const by = electorActor(request, does, own, onBehalfOf);
  if (isRefused(by)) return by;
  const { actor, side, audience, barred } = by;
  const refused =
    admitsPosition(round, barred, tx.now) ??
    admits(latestKind(side.history, actor.organisation)) ??
    refuseDigest(round, digest);
  if (refused) return refused;
  const position = storePosition(
    tx,
    round,
    { side: side.code, opens: side.rule.opensPositions === true, audience, act, kind },
    actor,
  );
  followFrom(tx, request.scope, round, { ...side, history: [...side.history, position] });
  return { round: id };
}
