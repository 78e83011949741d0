import { type FormEvent, useState } from 'react';
import { Ability, type AbilityLine } from '../parts/ability';
import { Field, FormRefusal } from '../parts/field';
import type { Refused } from '../parts/use-verb';
import { useWords } from '../words/use-words';
import { usePeopleWords } from './words';

interface Props {
  readonly of: readonly AbilityLine[];
  readonly act: string;
  /** The act in words, of its button. */
  readonly word: string;
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  /** Whether it was done. */
  readonly onReasons: (reasons: string) => Promise<boolean>;
}

/** An act that takes reasons: its button opens the form for them. */
export function ReasonsAct({ of, act, word, busy, refused, onReasons }: Props) {
  const { words } = useWords();
  const people = usePeopleWords();
  const [open, setOpen] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (await onReasons(String(new FormData(event.currentTarget).get('reasons')))) setOpen(false);
  };
  if (!open)
    return (
      <Ability of={of} act={act} onAct={() => setOpen(true)}>
        {word}
      </Ability>
    );
  return (
    <form className="stack inset" onSubmit={(event) => void submit(event)}>
      {refused && <FormRefusal refused={refused} names={['reasons']} />}
      <Field label={people.reasons} name="reasons" hint={people.reasonsHint} refused={refused}>
        {(control) => <textarea {...control} rows={3} maxLength={4000} required />}
      </Field>
      <p className="acts">
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {busy ? words.parts.sending : word}
        </button>
        <button type="button" className="btn" onClick={() => setOpen(false)}>
          {people.close}
        </button>
      </p>
    </form>
  );
}
