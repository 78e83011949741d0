import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { RoundProcedure } from '../../api/enums';
import { paths } from '../../api/paths';
import { DeadlineField, deadlineOn } from '../../approval/deadline-field';
import { usePartnership } from '../../frame/partnership';
import { Digest } from '../../parts/digest';
import { RefusalNote } from '../../parts/refusal-note';
import { SendButton } from '../../parts/send-button';
import { useAct } from '../../parts/use-act';
import { useWords } from '../../words/use-words';
import { type OpeningAction, type OpeningPartnership, openRoundDocument } from './open-round.documents';
import { ProcedureChoice } from './procedure-choice';
import { RoadmapChoice } from './roadmap-choice';
import { useOpenRoundWords } from './words';

interface Props {
  readonly action: OpeningAction;
  readonly partnership: OpeningPartnership;
}

/** What an opening needs: everything else has been said by the text. */
export function OpeningForm({ action, partnership }: Props) {
  const { words, say } = useWords();
  const own = useOpenRoundWords();
  const { slug, sides } = usePartnership();
  const { history } = useRouter();
  const [procedure, setProcedure] = useState<RoundProcedure>('EXPRESS');
  const [day, setDay] = useState('');
  const [roadmap, setRoadmap] = useState('');
  const [refused, setRefused] = useState<string>();
  const { busy, act } = useAct(openRoundDocument);
  const { candidate } = action;
  const text = candidate ?? { digest: action.digest, number: action.revision };
  const { earliestDeadline } = partnership;
  const line = action.viewerCan.find((one) => one.act === 'openRound');
  const zones = sides.map(({ timeZone }) => timeZone);
  const submit = async () => {
    setRefused(undefined);
    const { data } = await act({
      input: {
        action: action.id,
        digest: text.digest,
        procedure,
        ...(day && earliestDeadline && { deadline: deadlineOn(day, earliestDeadline, zones) }),
        ...(roadmap && { roadmap }),
      },
    });
    const round = data?.openRound.round;
    if (round) history.push(paths.round(slug, round.id));
    else setRefused(data?.openRound.refusal?.message ?? words.parts.notSent);
  };
  return (
    <form
      className="sheet opening"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      {refused && <RefusalNote heading={own.notOpened} message={refused} />}
      <div>
        <p>{say(own.text, { revision: text.number })}</p>
        <Digest value={text.digest} whole />
        <p className="s dim">{own.frozen}</p>
      </div>
      <ProcedureChoice partnership={partnership} procedure={procedure} choose={setProcedure} />
      {earliestDeadline ? (
        <div>
          <DeadlineField label={own.deadline} earliest={earliestDeadline} day={day} choose={setDay} />
          <p className="s dim">{say(own.period, { count: partnership.shortestRoundDays })}</p>
        </div>
      ) : (
        <p className="note calm">{own.noDays}</p>
      )}
      {!candidate && <RoadmapChoice partnership={partnership} roadmap={roadmap} choose={setRoadmap} />}
      <SendButton busy={busy} off={line?.allowed ? undefined : (line?.message ?? own.notYours)}>
        {say(own.open, { revision: text.number })}
      </SendButton>
    </form>
  );
}
