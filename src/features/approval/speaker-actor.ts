import { type Actor, authorise } from '../../access/authorise.js';
import { isRefused, type Refused } from '../../domain/refusal.js';
import { representing } from '../../domain/substitution.js';
import { forbidden } from '../../platform/graphql/errors.js';
import type { Request } from '../../platform/graphql/request.js';
import { membershipIn } from '../substitutes/substitutions.store.js';
import type { OwnSide } from './own-side.queries.js';
import { speakerStanding } from './speaker-standing.js';

/** Who speaks for a side, whether as its spokesperson, and whether the text is their own or that of whom they act for. */
interface SpeakerActor {
  readonly actor: Actor;
  readonly side: OwnSide;
  readonly forSpokesperson: boolean;
  readonly barred: boolean;
}

/**
 * The second beat of giving an answer: an approver of the spokesperson acts, a substitute for one (`onBehalfOf`, a global
 * id), or where there is no spokesperson a focal point, whom nobody stands in for. Throws FORBIDDEN; refuses
 * SUBSTITUTE_FOR_WHOM.
 */
export function speakerActor(
  request: Request,
  side: OwnSide | undefined,
  onBehalfOf: string | null,
): Refused | SpeakerActor {
  const { viewer } = request;
  const organisation = viewer?.acting?.organisation;
  const standing = speakerStanding(side?.rule, { organisation, elector: side?.audience != null });
  const named = onBehalfOf === null ? null : membershipIn(onBehalfOf);
  const forSpokesperson = standing.own === true;
  const represents = forSpokesperson && side ? side.represents : [];
  const represented = representing(viewer?.acting?.roles ?? [], represents, named);
  if (isRefused(represented)) return represented;
  if (!side || (named !== null && !represented)) throw forbidden();
  const substituteFor = represented?.approver ?? null;
  const actor = authorise(viewer, 'answer.give', { ...standing, substituteFor });
  return { actor, side, forSpokesperson, barred: side.barred || represented?.barred === true };
}
