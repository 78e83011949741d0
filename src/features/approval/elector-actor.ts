import { type Actor, authorise } from '../../access/authorise.js';
import type { Act } from '../../access/matrix.js';
import { isRefused, type Refused } from '../../domain/refusal.js';
import { representing } from '../../domain/substitution.js';
import { forbidden } from '../../platform/graphql/errors.js';
import type { Request } from '../../platform/graphql/request.js';
import { membershipIn } from '../substitutes/substitutions.store.js';
import type { ElectorSide } from './own-side.queries.js';

/** Who acts for an elector, on which side of the round, and whether the text is their own or that of whom they act for. */
export interface ElectorActor {
  readonly actor: Actor;
  readonly side: ElectorSide;
  /** Of the side. */
  readonly audience: number;
  readonly barred: boolean;
}

/**
 * The second beat of a verb of an elector: an approver acts, or a substitute for one (`onBehalfOf`, a global id).
 * Throws FORBIDDEN; refuses SUBSTITUTE_FOR_WHOM.
 */
export function electorActor(
  request: Request,
  act: Act,
  side: ElectorSide | undefined,
  onBehalfOf: string | null = null,
): Refused | ElectorActor {
  const { viewer } = request;
  const named = onBehalfOf === null ? null : membershipIn(onBehalfOf);
  if (!side || side.audience === null) throw forbidden();
  const represented = representing(viewer?.acting?.roles ?? [], side.represents, named);
  if (isRefused(represented)) return represented;
  if (named !== null && !represented) throw forbidden();
  const actor = authorise(viewer, act, { own: true, substituteFor: represented?.approver ?? null });
  return { actor, side, audience: side.audience, barred: side.barred || represented?.barred === true };
}
