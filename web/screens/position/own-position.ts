import type { ActName } from '../../approval/act-addresses';
import type { PanelRound, TakenPosition } from '../../approval/panel.documents';
import { isOpen } from '../../approval/round-acts';
import type { PositionAct } from './route';

/** The acts of this page, as `viewerCan` names them. */
export const abilityOf: Readonly<Record<PositionAct, ActName>> = {
  take: 'takePosition',
  confirm: 'confirmPosition',
  lift: 'liftReservation',
  prepare: 'preparePosition',
};

/** What waits for the viewer in a round, where the address names nothing: what is half done comes first. */
export function waitingAct(round: PanelRound): PositionAct {
  if (isOpen(round, 'confirmPosition')) return 'confirm';
  if (isOpen(round, 'liftReservation')) return 'lift';
  return isOpen(round, 'takePosition') || !isOpen(round, 'preparePosition') ? 'take' : 'prepare';
}

/** What the viewer's organisation has said last in a round. */
export function ownPosition(round: PanelRound): TakenPosition | undefined {
  const mine = round.brief.ownSide.find((elector) => elector.mine);
  return (
    mine && round.positions.nodes.findLast(({ organisation }) => organisation.id === mine.organisation.id)
  );
}
