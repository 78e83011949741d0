import type { FormEvent } from 'react';
import { useQuery } from 'urql';
import { usePartnership } from '../../frame/partnership';
import { Field, FormRefusal } from '../../parts/field';
import { useFirstField } from '../../parts/use-first-field';
import { useVerb } from '../../parts/use-verb';
import { usePeopleWords } from '../../people/words';
import { choiceDocument, joinDocument, type OrganisationShown } from './organisations.documents';
import { useDirectoryWords } from './words';

interface Props {
  readonly organisation: OrganisationShown;
  readonly onDone: () => void;
}

/** Takes another organisation into an alliance. */
export function JoinForm({ organisation: { id, allianceMembers }, onDone }: Props) {
  const people = usePeopleWords();
  const directory = useDirectoryWords();
  const { slug } = usePartnership();
  const form = useFirstField<HTMLFormElement>();
  const { act, busy, refused } = useVerb(joinDocument);
  const [{ data }] = useQuery({ query: choiceDocument, variables: { slug } });
  const inIt = new Set([id, ...allianceMembers.nodes.map(({ organisation }) => organisation.id)]);
  const others = data?.partnership?.accredited.nodes.filter((one) => !inIt.has(one.id)) ?? [];
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const organisation = String(new FormData(event.currentTarget).get('organisation'));
    if (await act({ input: { alliance: id, organisation } })) onDone();
  };
  return (
    <form ref={form} className="stack inset" onSubmit={(event) => void submit(event)}>
      {refused && <FormRefusal refused={refused} names={['organisation']} />}
      <Field label={people.organisation} name="organisation" refused={refused}>
        {(control) => (
          <select {...control} required>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p>
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {directory.join}
        </button>
      </p>
    </form>
  );
}
