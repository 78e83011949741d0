import { useId } from 'react';
import { useDraft } from '../../drafts/use-draft';
import { useAct } from '../../parts/use-act';
import { ActForm } from './act-form';
import type { FormProps } from './form-props';
import { cancelDocument, meetingDocument } from './round-act.documents';
import { useRoundActWords } from './words';

/** Asks for a meeting, or cancels the procedure: with words that all sides read. */
export function ReasonsForm({ round, act }: FormProps & { readonly act: 'meeting' | 'cancel' }) {
  const words = useRoundActWords();
  const id = useId();
  const draft = useDraft({ subject: round.id, audience: `joint ${act}` });
  const meeting = useAct(meetingDocument);
  const cancelling = useAct(cancelDocument);
  const text = draft.text.trim();
  return (
    <ActForm
      round={round}
      act={act === 'meeting' ? 'askForMeeting' : 'cancelRound'}
      busy={meeting.busy || cancelling.busy}
      verb={words.heading[act]}
      missing={text === '' ? words.writeIt : undefined}
      send={() =>
        act === 'meeting'
          ? meeting.act({ input: { round: round.id, agenda: text } })
          : cancelling.act({ input: { round: round.id, reasons: text } })
      }
      done={draft.discard}
    >
      <p>{act === 'meeting' ? words.meetingWhat : words.cancelWhat}</p>
      <div className="field">
        <label htmlFor={id}>{act === 'meeting' ? words.agenda : words.reasons}</label>
        <span className="hint" id={`${id}-hint`}>
          {words.allRead}
        </span>
        <textarea
          id={id}
          rows={5}
          required
          value={draft.text}
          readOnly={!draft.ready}
          aria-describedby={`${id}-hint`}
          onChange={(event) => draft.write(event.target.value)}
        />
      </div>
    </ActForm>
  );
}
