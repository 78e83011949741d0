import { Field } from '../../parts/field';
import type { Refused } from '../../parts/use-verb';
import { usePeopleWords } from '../../people/words';
import { useDirectoryWords } from './words';

interface Props {
  readonly refused: Refused | undefined;
  readonly name?: string;
  readonly purpose?: string;
}

/** The name of a group and what it is for. */
export function GroupTexts({ refused, name, purpose }: Props) {
  const people = usePeopleWords();
  const directory = useDirectoryWords();
  return (
    <>
      <Field label={people.name} name="name" refused={refused}>
        {(control) => <input {...control} maxLength={300} defaultValue={name} required />}
      </Field>
      <Field label={directory.purpose} name="purpose" refused={refused}>
        {(control) => <textarea {...control} rows={3} maxLength={2000} defaultValue={purpose} required />}
      </Field>
    </>
  );
}
