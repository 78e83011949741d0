import { type AbilityFact, ability } from '../../access/authorise.js';
import { type Act, matrix } from '../../access/matrix.js';
import type { Viewer } from '../../access/viewer.js';
import { type ActionAct, type ActionState, actsFrom, possible } from '../../domain/action.js';
import { refuseDiscussion } from '../../domain/thread-subject.js';
import { actionStanding } from './action-standing.js';

/** Every act on an action: may the viewer (the matrix), and is it possible now (the verbs' own first half)? */
export function actionAbilities(viewer: Viewer, action: ActionState): AbilityFact[] {
  const { acting } = viewer;
  if (!acting) return [];
  return [
    ...acts.map((act) =>
      ability(viewer, act, actionStanding(viewer, act, action), () => possible(act, action, acting)),
    ),
    ability(viewer, 'thread.open', {}, () => refuseDiscussion(action)),
    ability(viewer, 'watch.choose', {}, () => undefined),
    ability(viewer, 'watch.end', {}, () => undefined),
  ];
}

const isDeclared = (act: string): act is Act & ActionAct => Object.hasOwn(matrix, act);
const acts = Object.keys(actsFrom).filter(isDeclared);
