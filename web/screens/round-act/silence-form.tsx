import { useAct } from '../../parts/use-act';
import { ActForm } from './act-form';
import type { FormProps } from './form-props';
import { silenceDocument } from './round-act.documents';
import { useRoundActWords } from './words';

/** Accepts for a side that its silence is consent. */
export function SilenceForm({ round }: FormProps) {
  const words = useRoundActWords();
  const { busy, act } = useAct(silenceDocument);
  return (
    <ActForm
      round={round}
      act="acceptSilence"
      busy={busy}
      verb={words.heading.silence}
      send={() => act({ input: { round: round.id, digest: round.digest } })}
    >
      <p>{words.silenceWhat}</p>
    </ActForm>
  );
}
