import './approval.css';
import { longDate } from '../format/dates';
import { localTime } from '../format/days';
import { useMe } from '../frame/me';
import { useOwnZone } from '../frame/own-zone';
import { useMinute } from '../live/use-minute';
import { Digest } from '../parts/digest';
import { useWords } from '../words/use-words';
import { useApprovalWords } from './words';

interface Props {
  readonly reference: string | null;
  readonly round: { readonly revision: number; readonly digest: string };
}

/** On paper alone: of what text this is, when it was printed and for whom. */
export function PrintFoot({ reference, round: { revision, digest } }: Props) {
  const { language, say } = useWords();
  const approval = useApprovalWords();
  const { name, seat } = useMe();
  const { day, time } = localTime(useMinute(), useOwnZone());
  const date = `${longDate(day, language)}, ${time}`;
  return (
    <div className="print-only printed s">
      <p>
        {say(approval.printed, {
          reference: reference ?? '',
          revision,
          date,
          name,
          organisation: seat.organisation,
        })}
      </p>
      <Digest value={digest} whole />
    </div>
  );
}
