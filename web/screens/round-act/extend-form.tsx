import { useState } from 'react';
import { DeadlineField, deadlineOn } from '../../approval/deadline-field';
import { usePartnership } from '../../frame/partnership';
import { useAct } from '../../parts/use-act';
import { ActForm } from './act-form';
import type { FormProps } from './form-props';
import { extendDocument } from './round-act.documents';
import { useRoundActWords } from './words';

/** Puts off the deadline: once in the life of a round. */
export function ExtendForm({ round }: FormProps) {
  const words = useRoundActWords();
  const { sides } = usePartnership();
  const [day, setDay] = useState('');
  const { busy, act } = useAct(extendDocument);
  const { earliestExtension } = round;
  const zones = sides.map(({ timeZone }) => timeZone);
  const deadline = earliestExtension && deadlineOn(day, earliestExtension, zones);
  return (
    <ActForm
      round={round}
      act="extendRound"
      busy={busy}
      verb={words.heading.extend}
      send={() => act({ input: { round: round.id, deadline: deadline ?? round.deadline } })}
    >
      <p>{words.extendOnce}</p>
      {earliestExtension && (
        <DeadlineField label={words.newDeadline} earliest={earliestExtension} day={day} choose={setDay} />
      )}
    </ActForm>
  );
}
