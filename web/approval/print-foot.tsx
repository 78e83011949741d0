import './approval.css';
import { useMe } from '../frame/me';
import { Digest } from '../parts/digest';
import { usePrintedAt } from '../parts/use-printed-at';
import { useRunningFoot } from '../parts/use-running-foot';
import { useWords } from '../words/use-words';
import { useApprovalWords } from './words';

interface Props {
  readonly reference: string | null;
  readonly text: { readonly revision: number; readonly digest: string };
}

/** On paper alone, at the foot of each page and at the end: of what text this is, when it was printed and for whom. */
export function PrintFoot({ reference, text: { revision, digest } }: Props) {
  const { say } = useWords();
  const approval = useApprovalWords();
  const { name, seat } = useMe();
  const date = usePrintedAt();
  const said = say(approval.printed, {
    reference: reference ?? '',
    revision,
    date,
    name,
    organisation: seat.organisation,
  });
  useRunningFoot(`${said}\n${digest}`);
  return (
    <div className="print-only printed s">
      <p>{said}</p>
      <Digest value={digest} whole />
    </div>
  );
}
