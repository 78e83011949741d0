import { useEffect, useRef } from 'react';
import type { Audience } from './audience';
import { AudienceButtons } from './audience-buttons';
import type { Selected } from './use-selection';
import { useDiscussionWords } from './words';

interface Props {
  readonly selected: Selected;
  readonly audiences: readonly Audience[];
  readonly onChoose: (audience: Audience) => void;
  /** A thread that has lost its passage waits to be put here. */
  readonly onAttach: (() => void) | undefined;
}

/** What can be done with a selected passage: one button for each audience that the viewer may write to. */
export function SelectionBar({ selected, audiences, onChoose, onAttach }: Props) {
  const talk = useDiscussionWords();
  const { top, left, byKey, passage } = selected;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (byKey) bar.current?.querySelector('button')?.focus();
  }, [byKey]);
  return (
    <div
      className="passage-bar sheet"
      role="toolbar"
      aria-label={talk.passageBar}
      style={{ top, left }}
      ref={bar}
      // Pressing a button leaves the text selected.
      onPointerDown={(event) => event.preventDefault()}
    >
      {!passage && <p className="s">{talk.notPlaced}</p>}
      {passage && onAttach && (
        <button type="button" className="btn small" onClick={onAttach}>
          {talk.attachHere}
        </button>
      )}
      {passage && !onAttach && <AudienceButtons audiences={audiences} onChoose={onChoose} />}
    </div>
  );
}
