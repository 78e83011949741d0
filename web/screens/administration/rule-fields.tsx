import { Field } from '../../parts/field';
import type { Refused } from '../../parts/use-verb';
import { organisationKinds } from '../../people/enums';
import { usePeopleWords } from '../../people/words';
import type { RuledSide } from './sides.documents';
import { useAdministrationWords } from './words';

export const ruleKinds = ['CONSENSUS', 'MAJORITY', 'THRESHOLD'] as const;
const permits = ['allowsSilence', 'opensPositions'] as const;

interface Props {
  readonly rule: RuledSide['rule'];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly refused: Refused | undefined;
}

/** What a rule is made of, as it stands. */
export function RuleFields({ rule, organisations, refused }: Props) {
  const people = usePeopleWords();
  const administration = useAdministrationWords();
  return (
    <>
      <Field label={administration.ruleKind} name="kind" refused={refused}>
        {(control) => (
          <select {...control} defaultValue={rule.kind}>
            {ruleKinds.map((kind) => (
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
    </>
  );
}
