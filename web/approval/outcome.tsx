import { longDate } from '../format/dates';
import { localTime } from '../format/days';
import { useOwnZone } from '../frame/own-zone';
import { useWords } from '../words/use-words';
import type { PanelRound } from './panel.documents';
import { useApprovalWords } from './words';

/** What came of a round that is over, when, and why it was cancelled; nothing while it is open. */
export function Outcome({ round }: { readonly round: PanelRound }) {
  const { language, say } = useWords();
  const approval = useApprovalWords();
  const zone = useOwnZone();
  if (round.status === 'OPEN') return null;
  const { day, time } = localTime(round.closedAt ?? round.deadline, zone);
  const date = `${longDate(day, language)}, ${time}`;
  return (
    <div className="outcome">
      <p>
        <b>{say(approval[`closed${round.status}`], { date })}</b>
      </p>
      {round.reasons && (
        <p className="lines" lang="">
          {round.reasons}
        </p>
      )}
    </div>
  );
}
