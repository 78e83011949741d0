import { useWords } from '../words/use-words';
import { DigestCheck } from './digest-check';
import type { PanelRound } from './panel.documents';
import { RoundTable } from './round-table';
import { useApprovalWords } from './words';

/** Between the sides: the text that all of them decide on. */
export function PanelMiddle({ round, facing }: { readonly round: PanelRound; readonly facing: boolean }) {
  const { say } = useWords();
  const approval = useApprovalWords();
  return (
    <div className="spine">
      {facing && <RoundTable round={round} />}
      <p className="spoken">
        {approval.revision} {say(approval.number, { revision: round.revision })}
      </p>
      <p className="same">{approval.same}</p>
      <DigestCheck round={round.id} digest={round.digest} />
    </div>
  );
}
