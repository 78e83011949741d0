import { type FormEvent, useState } from 'react';
import { Field, FormRefusal } from '../../parts/field';
import { useFirstField } from '../../parts/use-first-field';
import { useVerb } from '../../parts/use-verb';
import { oneOf, organisationKinds } from '../../people/enums';
import { usePeopleWords } from '../../people/words';
import { useWords } from '../../words/use-words';
import { changeRuleDocument, type RuledSide } from './sides.documents';
import { useAdministrationWords } from './words';

const kinds = ['CONSENSUS', 'MAJORITY', 'THRESHOLD'] as const;
const permits = ['allowsSilence', 'opensPositions'] as const;

interface Props {
  readonly side: RuledSide;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** Reads the form: THRESHOLD alone has a number of approvals. */
function ruleOf(given: FormData) {
  const number = (name: string) => Number(given.get(name)) || null;
  const kind = oneOf(kinds, String(given.get('kind'))) ?? 'CONSENSUS';
  return {
    kind,
    approvals: kind === 'THRESHOLD' ? (number('approvals') ?? 1) : null,
    quorum: number('quorum'),
    requiredKinds: organisationKinds.filter((one) => given.getAll('requiredKinds').includes(one)),
    spokesperson: String(given.get('spokesperson')) || null,
    allowsSilence: given.has('allowsSilence'),
    opensPositions: given.has('opensPositions'),
  };
}

/** Another rule for a side, whole. */
export function RuleForm({ side, organisations, onClose }: Props) {
  const { words } = useWords();
  const people = usePeopleWords();
  const administration = useAdministrationWords();
  const { act, busy, refused } = useVerb(changeRuleDocument);
  const [told, setTold] = useState<string>();
  const form = useFirstField<HTMLFormElement>();
  const { code, rule, ruleVersion } = side;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = ruleOf(new FormData(event.currentTarget));
    const done = await act({ input: { side: code, expectedVersion: ruleVersion, rule: wanted } });
    if (done)
      setTold(done.changeSideRule.awaitsSecond ? administration.ruleProposed : administration.ruleChanged);
  };
  return (
    <form
      ref={form}
      className="stack inset"
      onSubmit={(event) => void submit(event)}
      aria-label={administration.changeRule}
    >
      <p className="s dim">{administration.changeRuleHint}</p>
      {refused && <FormRefusal refused={refused} names={['kind', 'approvals', 'quorum', 'spokesperson']} />}
      {told && <p role="status">{told}</p>}
      <Field label={administration.ruleKind} name="kind" refused={refused}>
        {(control) => (
          <select {...control} defaultValue={rule.kind}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {administration[`RULE_${kind}`]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="pair">
        <Field
          label={administration.approvals}
          name="approvals"
          hint={administration.approvalsHint}
          refused={refused}
        >
          {(control) => (
            <input {...control} type="number" min={1} max={100} defaultValue={rule.approvals ?? ''} />
          )}
        </Field>
        <Field label={administration.quorum} name="quorum" hint={people.optional} refused={refused}>
          {(control) => (
            <input {...control} type="number" min={1} max={100} defaultValue={rule.quorum ?? ''} />
          )}
        </Field>
      </div>
      <fieldset className="choices">
        <legend>{administration.requiredKinds}</legend>
        {organisationKinds.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              name="requiredKinds"
              value={kind}
              defaultChecked={rule.requiredKinds.includes(kind)}
            />
            {people[kind]}
          </label>
        ))}
      </fieldset>
      <Field label={administration.spokesperson} name="spokesperson" refused={refused}>
        {(control) => (
          <select {...control} defaultValue={rule.spokesperson?.id ?? ''}>
            <option value="">{administration.byItself}</option>
            {organisations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="choices">
        {permits.map((permit) => (
          <label key={permit}>
            <input type="checkbox" name={permit} defaultChecked={rule[permit]} />
            {administration[permit]}
          </label>
        ))}
      </div>
      <p className="acts">
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {busy ? words.parts.sending : administration.changeRule}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {people.close}
        </button>
      </p>
    </form>
  );
}
