import { useState } from 'react';
import { useClient } from 'urql';
import { Digest } from '../parts/digest';
import { isOfText } from './check-digest';
import { decidedTextDocument } from './panel.documents';
import { useApprovalWords } from './words';

type State = 'unasked' | 'checking' | 'fits' | 'fails' | 'notAsked';

interface Props {
  /** Global id. */
  readonly round: string;
  readonly digest: string;
}

/** Counts the digest again on this device, over the text as it is shown, and says whether it is the same. */
export function DigestCheck({ round, digest }: Props) {
  const approval = useApprovalWords();
  const client = useClient();
  const [state, setState] = useState<State>('unasked');
  const check = async () => {
    if (state === 'checking') return;
    setState('checking');
    const { data } = await client
      .query(decidedTextDocument, { round }, { requestPolicy: 'network-only' })
      .toPromise();
    const decided = data?.node?.__typename === 'ApprovalRound' ? data.node : undefined;
    if (!decided) return setState('notAsked');
    setState(decided.digest === digest && (await isOfText(decided)) ? 'fits' : 'fails');
  };
  return (
    <div className="check">
      <button type="button" className="plain s no-print" onClick={() => void check()}>
        {state === 'checking' ? approval.checking : approval.check}
      </button>
      <p className={state === 'fails' ? 'wrong s' : 's'} role="status">
        {state === 'fits' && approval.fits}
        {state === 'fails' && approval.fails}
        {state === 'notAsked' && approval.checkLater}
      </p>
      <span className={state === 'unasked' ? 'print-only' : undefined}>
        <Digest value={digest} whole />
      </span>
    </div>
  );
}
