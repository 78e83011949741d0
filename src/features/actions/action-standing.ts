import { type Actor, authorise, concernedStanding, type Standing } from '../../access/authorise.js';
import { type Act, type Relation, rowOf } from '../../access/matrix.js';
import type { Viewer } from '../../access/viewer.js';
import { isFirstLead, type Leadership, leadBy } from '../../domain/lead.js';
import type { Request } from '../../platform/graphql/request.js';

/**
 * How the viewer stands to an action, as the act's row of the matrix asks: as a lead, as the first lead, or, for an
 * offer to lead, as an organisation of a side at all. An action's side is that of its first lead.
 */
export function actionStanding(
  viewer: Viewer | undefined,
  act: Act,
  action: Pick<Leadership, 'leads' | 'firstSide'>,
): Standing {
  const acting = viewer?.acting;
  if (!acting) return {};
  const relations: Partial<Record<Relation, boolean>> = {
    lead: leadBy(action, acting) !== undefined,
    'first lead': isFirstLead(action, acting),
    'organisation concerned': concernedStanding(viewer).own === true,
  };
  const { own } = rowOf(act);
  return {
    own: own !== undefined && relations[own] === true,
    side: acting.side === action.firstSide,
  };
}

/** The second beat of a verb on a locked action. Throws FORBIDDEN; answers who acts. */
export function authoriseOn(
  { viewer }: Request,
  act: Act,
  action: Pick<Leadership, 'leads' | 'firstSide'>,
): Actor {
  return authorise(viewer, act, actionStanding(viewer, act, action));
}
