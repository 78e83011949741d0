import type { FormEvent } from 'react';
import { useQuery } from 'urql';
import { localTime, ownTimeZone, plusDays } from '../../format/days';
import { usePartnership } from '../../frame/partnership';
import { Field, FormRefusal } from '../../parts/field';
import { useFirstField } from '../../parts/use-first-field';
import { useVerb } from '../../parts/use-verb';
import { useWords } from '../../words/use-words';
import { colleaguesDocument, nameSubstituteDocument, type PersonShown } from './people.documents';
import { useDirectoryWords } from './words';

interface Props {
  readonly person: PersonShown;
  readonly onNamed: () => void;
}

/** Who shall act for an approver, from now until the end of a day. */
export function NameSubstitute({ person: { id, organisation }, onNamed }: Props) {
  const { words } = useWords();
  const directory = useDirectoryWords();
  const { slug } = usePartnership();
  const { act, busy, refused } = useVerb(nameSubstituteDocument);
  const variables = { slug, organisation: organisation.id };
  const [{ data }] = useQuery({ query: colleaguesDocument, variables });
  const fit = data?.partnership?.members.nodes.filter(
    (one) => one.id !== id && !one.roles.includes('APPROVER'),
  );
  const today = localTime(new Date(), ownTimeZone()).day;
  const form = useFirstField<HTMLFormElement>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    // The end of that day where the page is read.
    const until = new Date(`${plusDays(String(given.get('until')), 1)}T00:00`).toISOString();
    const input = { approver: id, substitute: String(given.get('substitute')), until };
    if (await act({ input })) onNamed();
  };
  return (
    <form ref={form} className="stack inset" onSubmit={(event) => void submit(event)}>
      {refused && <FormRefusal refused={refused} names={['substitute', 'until']} />}
      <Field label={directory.substitute} name="substitute" hint={directory.substituteHint} refused={refused}>
        {(control) => (
          <select {...control} required>
            {fit?.map((one) => (
              <option key={one.id} value={one.id}>
                {one.user.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={directory.until} name="until" refused={refused}>
        {(control) => (
          <input
            {...control}
            type="date"
            min={today}
            max={plusDays(today, 365)}
            defaultValue={plusDays(today, 14)}
            required
          />
        )}
      </Field>
      <p>
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {busy ? words.parts.sending : directory.nameSubstitute}
        </button>
      </p>
    </form>
  );
}
