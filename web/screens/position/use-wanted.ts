import { useState } from 'react';
import type { PositionKind, ReservationType } from '../../api/enums';
import { useDraft, type Writing } from '../../drafts/use-draft';
import type { DecidedRound } from './position.documents';
import type { PositionAct } from './route';
import { usePositionWords } from './words';

export interface Wanted {
  readonly kind: PositionKind | undefined;
  readonly choose: (kind: PositionKind) => void;
  readonly reservation: ReservationType | undefined;
  readonly chooseType: (type: ReservationType) => void;
  /** The reasons. */
  readonly draft: Writing;
  /** What is still to be chosen or written, in a sentence. */
  readonly missing: string | undefined;
}

/** What somebody chooses and writes. */
export function useWanted({ action }: DecidedRound, act: PositionAct): Wanted {
  const words = usePositionWords();
  const [kind, choose] = useState<PositionKind>();
  const [reservation, chooseType] = useState<ReservationType>();
  // Of the action, not of the round: reasons outlive a text that changes while somebody decides.
  const draft = useDraft({ subject: action.id, audience: `position ${act}` });
  const missing = () => {
    if (act === 'confirm' || act === 'lift') return undefined;
    if (!kind) return words.chooseOne;
    if (kind === 'RESERVE' && !reservation) return words.chooseType;
    const needed = kind === 'RESERVE' || kind === 'OBJECT';
    return needed && draft.text.trim() === '' ? words.giveReasons : undefined;
  };
  return { kind, choose, reservation, chooseType, draft, missing: missing() };
}
