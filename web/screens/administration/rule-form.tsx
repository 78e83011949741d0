import { type FormEvent, useState } from 'react';
import { FormRefusal } from '../../parts/field';
import { useFirstField } from '../../parts/use-first-field';
import { useVerb } from '../../parts/use-verb';
import { oneOf, organisationKinds } from '../../people/enums';
import { usePeopleWords } from '../../people/words';
import { useWords } from '../../words/use-words';
import { RuleFields, ruleKinds } from './rule-fields';
import { changeRuleDocument, type RuledSide } from './sides.documents';
import { useAdministrationWords } from './words';

interface Props {
  readonly side: RuledSide;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** Reads the form: THRESHOLD alone has a number of approvals. */
function ruleOf(given: FormData) {
  const number = (name: string) => Number(given.get(name)) || null;
  const kind = oneOf(ruleKinds, String(given.get('kind'))) ?? 'CONSENSUS';
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
      <RuleFields rule={rule} organisations={organisations} refused={refused} />
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
