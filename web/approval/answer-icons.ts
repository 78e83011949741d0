import type { SideAnswerState } from '../api/enums';
import type { IconName } from '../parts/icon';

/** A side's answer in the shapes of positions: what it says, not who says it. */
export const answerIcons: Readonly<Record<SideAnswerState, IconName>> = {
  PENDING: 'dashedRing',
  APPROVED: 'tickDisc',
  RESERVED: 'barsRing',
  REJECTED: 'crossOctagon',
};
