import type { PositionKind } from '../api/enums';
import type { Catalogue } from '../words/catalogue.type';
import { useWords } from '../words/use-words';
import { Icon, type IconName } from './icon';
import { useSideClass } from './side-class';

const shown: Readonly<Record<PositionKind, readonly [IconName, keyof Catalogue['parts']]>> = {
  APPROVE: ['tickDisc', 'approve'],
  APPROVE_AD_REFERENDUM: ['tickRing', 'adReferendum'],
  RESERVE: ['barsRing', 'reserve'],
  OBJECT: ['crossOctagon', 'object'],
  ABSTAIN: ['dashRing', 'abstain'],
};

/** The shape of a position; null: none yet. */
export const positionIconName = (kind: PositionKind | null): IconName =>
  kind ? shown[kind][0] : 'dashedRing';

/** A position's shape in its side's colour; the word beside it is `usePositionWord`'s. */
export function PositionIcon({ kind, side }: { readonly kind: PositionKind | null; readonly side: string }) {
  return (
    <span className={`position ${useSideClass(side)}`}>
      <Icon name={positionIconName(kind)} />
    </span>
  );
}

/** What a position is called; null: none yet. */
export function usePositionWord(): (kind: PositionKind | null) => string {
  const { words } = useWords();
  return (kind) => words.parts[kind ? shown[kind][1] : 'noPosition'];
}
