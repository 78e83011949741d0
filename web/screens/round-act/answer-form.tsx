import { useState } from 'react';
import { useApprovalWords } from '../../approval/words';
import { useDraft } from '../../drafts/use-draft';
import { Field } from '../../parts/field';
import { useAct } from '../../parts/use-act';
import { ActForm } from './act-form';
import type { FormProps } from './form-props';
import { answerDocument } from './round-act.documents';
import { useRoundActWords } from './words';

const given = ['APPROVED', 'REJECTED'] as const;
const formsOfAnswer = ['IN_CONCORD', 'MEETING', 'EXCHANGE_OF_LETTERS', 'NOTES_VERBALES'] as const;

/** The answer of the side, and where it was decided: outside of Concord with its number, its day and the document. */
export function AnswerForm({ round }: FormProps) {
  const words = useRoundActWords();
  const approval = useApprovalWords();
  const { busy, act } = useAct(answerDocument);
  const reasons = useDraft({ subject: round.id, audience: 'joint answer' });
  const [answer, setAnswer] = useState<(typeof given)[number]>('APPROVED');
  const [form, setForm] = useState<(typeof formsOfAnswer)[number]>('IN_CONCORD');
  const [registryNumber, setNumber] = useState('');
  const [decidedOn, setDay] = useState('');
  const [document, setDocument] = useState('');
  const elsewhere = form !== 'IN_CONCORD';
  const input = {
    round: round.id,
    digest: round.digest,
    answer,
    form,
    ...(elsewhere && registryNumber && { registryNumber }),
    ...(elsewhere && decidedOn && { decidedOn }),
    ...(document && { document }),
    ...(reasons.text.trim() && { reasons: reasons.text.trim() }),
  };
  return (
    <ActForm
      round={round}
      act="giveAnswer"
      busy={busy}
      verb={words.heading.answer}
      send={() => act({ input })}
      done={reasons.discard}
    >
      <fieldset>
        <legend>{words.answer}</legend>
        {given.map((one) => (
          <label key={one}>
            <input type="radio" name="answer" checked={answer === one} onChange={() => setAnswer(one)} />
            {approval[one]}
          </label>
        ))}
      </fieldset>
      <Field name="form" label={words.where}>
        {(control) => (
          <select
            {...control}
            value={form}
            onChange={(event) => setForm(formsOfAnswer.find((one) => one === event.target.value) ?? form)}
          >
            {formsOfAnswer.map((one) => (
              <option key={one} value={one}>
                {approval[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {elsewhere && (
        <>
          <Field name="registryNumber" label={words.registryNumber}>
            {(control) => (
              <input
                {...control}
                value={registryNumber}
                onChange={(event) => setNumber(event.target.value)}
              />
            )}
          </Field>
          <Field name="decidedOn" label={words.decidedOn}>
            {(control) => (
              <input
                {...control}
                type="date"
                value={decidedOn}
                onChange={(event) => setDay(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
      <Field name="document" label={words.document} hint={words.documentHint}>
        {(control) => (
          <input {...control} value={document} onChange={(event) => setDocument(event.target.value)} />
        )}
      </Field>
      <Field name="reasons" label={words.answerReasons} hint={words.allRead}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            value={reasons.text}
            readOnly={!reasons.ready}
            onChange={(event) => reasons.write(event.target.value)}
          />
        )}
      </Field>
    </ActForm>
  );
}
