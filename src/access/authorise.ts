import type { Refused } from '../domain/refusal.js';
import { forbidden, unauthenticated } from '../platform/graphql/errors.js';
import { type Act, rowOf } from './matrix.js';
import type { Acting, Viewer } from './viewer.js';

/** How the viewer stands to the subject of an act: as the row's `own` says, and by side. */
export interface Standing {
  readonly own?: boolean;
  readonly side?: boolean;
}

/** Whether the viewer's roles allow an act on a subject they stand so to; organisations not accredited only read. */
export function may(viewer: Viewer, act: Act, standing: Standing = {}): boolean {
  const row = rowOf(act);
  if (row.who === 'administrator') return viewer.administrator;
  if (row.who !== 'member') return true;
  const { acting } = viewer;
  if (!acting) return false;
  if (row.field.startsWith('Mutation.') && acting.organisationStatus !== 'ACCREDITED') return false;
  return acting.roles.some((role) => {
    const cell = row.cells[role];
    return (
      cell === 'any' ||
      (cell === 'own' && standing.own === true) ||
      (cell === 'side' && standing.side === true)
    );
  });
}

/** The second beat of a verb. Throws FORBIDDEN; answers the membership acted by. */
export function authorise(viewer: Viewer | undefined, act: Act, standing: Standing = {}): Acting {
  if (!viewer) throw unauthenticated();
  if (!viewer.acting || !may(viewer, act, standing)) throw forbidden();
  return viewer.acting;
}

/** One line of `viewerCan`: an act, whether it is open to the viewer now, and if not why. */
export interface AbilityFact {
  readonly act: Act;
  readonly allowed: boolean;
  readonly refused?: Refused;
}

/** Answers an ability from the two halves that the verb itself uses: may they (the matrix), and is it possible now (the rule). */
export function ability(
  viewer: Viewer,
  act: Act,
  standing: Standing,
  possible: () => Refused | undefined,
): AbilityFact {
  if (!may(viewer, act, standing))
    return { act, allowed: false, refused: { refusal: { code: 'NOT_PERMITTED' } } };
  const refused = possible();
  return refused ? { act, allowed: false, refused } : { act, allowed: true };
}
