import { useEffect, useRef } from 'react';
import { announce } from '../frame/announce';
import { useLive } from '../live/use-live';
import { usePositionWord } from '../parts/position-icon';
import { useWords } from '../words/use-words';
import { type PanelRound, roundChangedDocument } from './panel.documents';
import { seatsOf } from './seats';
import { useApprovalWords } from './words';

/** Follows a round, and says what has become another: a position, an answer, its state. */
export function useRoundLive(round: PanelRound): void {
  const { language, words, say } = useWords();
  const approval = useApprovalWords();
  const wordOf = usePositionWord();
  const known = useRef({ round: round.id, language, lines: new Map<string, string>() });
  useLive(roundChangedDocument, { round: round.id });
  useEffect(() => {
    const lines = new Map<string, string>();
    for (const { side, state } of round.answers) {
      lines.set(side, approval[state]);
      for (const { organisation, kind } of seatsOf(round, side)) lines.set(organisation.name, wordOf(kind));
    }
    lines.set(approval.heading, words.parts[round.status === 'OPEN' ? 'open' : closed[round.status]]);
    const changed = [...lines].filter(([who, what]) => {
      const before = known.current.lines.get(who);
      return before !== undefined && before !== what;
    });
    // The same in other words, and another round, are no news.
    const news = known.current.language === language && known.current.round === round.id;
    known.current = { round: round.id, language, lines };
    if (news && changed.length > 0)
      announce(changed.map(([who, what]) => say(approval.becomes, { who, what })).join('. '));
  }, [round, approval, language, words, say, wordOf]);
}

const closed = {
  APPROVED: 'approved',
  REJECTED: 'rejected',
  LAPSED: 'lapsed',
  CANCELLED: 'cancelled',
} as const;
