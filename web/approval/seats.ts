import type { PositionKind } from '../api/enums';
import type { PanelRound, TakenPosition } from './panel.documents';

/** An organisation at the table: what it says now, and by which acts it came to that. */
export interface TableSeat {
  readonly organisation: TakenPosition['organisation'];
  readonly mine: boolean;
  readonly kind: PositionKind | null;
  /** The act by which it says that; undefined where it says nothing yet, or nothing any more. */
  readonly latest: TakenPosition | undefined;
  /** What it said before, the latest first. */
  readonly earlier: readonly TakenPosition[];
}

/**
 * Who sits for a side as far as the viewer may know it: of the own side every elector; of another one, which has opened its
 * positions, those that have taken one; else nobody.
 */
export function seatsOf(round: PanelRound, side: string): readonly TableSeat[] {
  const acts = new Map<string, TakenPosition[]>();
  for (const act of round.positions.nodes) {
    if (act.organisation.side !== side) continue;
    acts.set(act.organisation.id, [act, ...(acts.get(act.organisation.id) ?? [])]);
  }
  const seat = (organisation: TakenPosition['organisation'], mine: boolean): TableSeat => {
    const [latest, ...earlier] = acts.get(organisation.id) ?? [];
    const stands = latest?.kind ? latest : undefined;
    return {
      organisation,
      mine,
      kind: stands?.kind ?? null,
      latest: stands,
      earlier: stands ? earlier : [...(latest ? [latest] : []), ...earlier],
    };
  };
  const electors = round.brief.ownSide.filter(({ organisation }) => organisation.side === side);
  if (electors.length > 0)
    return electors
      .map(({ organisation, mine }) => seat(organisation, mine))
      .toSorted((one, other) => one.organisation.name.localeCompare(other.organisation.name));
  return [...acts.values()].flatMap(([act]) => (act ? [seat(act.organisation, false)] : []));
}
