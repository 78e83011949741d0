import { type FormEvent, useState } from 'react';
import { Ability, type AbilityLine } from '../parts/ability';
import { Field, FormRefusal } from '../parts/field';
import { useFirstField } from '../parts/use-first-field';
import type { Refused } from '../parts/use-verb';
import { useWords } from '../words/use-words';
import { usePeopleWords } from './words';

interface Asked {
  /** The act in words, of its button. */
  readonly word: string;
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  /** Whether it was done. */
  readonly onReasons: (reasons: string) => Promise<boolean>;
}

interface Props extends Asked {
  readonly of: readonly AbilityLine[];
  readonly act: string;
}

/** An act that takes reasons: its button opens the form for them. */
export function ReasonsAct({ of, act, ...asked }: Props) {
  const [open, setOpen] = useState(false);
  if (open) return <Reasons {...asked} onClose={() => setOpen(false)} />;
  return (
    <Ability of={of} act={act} onAct={() => setOpen(true)}>
      {asked.word}
    </Ability>
  );
}

function Reasons({ word, busy, refused, onReasons, onClose }: Asked & { readonly onClose: () => void }) {
  const { words } = useWords();
  const people = usePeopleWords();
  const form = useFirstField<HTMLFormElement>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (await onReasons(String(new FormData(event.currentTarget).get('reasons')))) onClose();
  };
  return (
    <form ref={form} className="stack inset" onSubmit={(event) => void submit(event)}>
      {refused && <FormRefusal refused={refused} names={['reasons']} />}
      <Field label={people.reasons} name="reasons" hint={people.reasonsHint} refused={refused}>
        {(control) => <textarea {...control} rows={3} maxLength={4000} required />}
      </Field>
      <p className="acts">
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {busy ? words.parts.sending : word}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {people.close}
        </button>
      </p>
    </form>
  );
}
