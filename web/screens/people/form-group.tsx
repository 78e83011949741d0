import { useRouter } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { paths } from '../../api/paths';
import { useMe } from '../../frame/me';
import { usePartnership } from '../../frame/partnership';
import { Field, FormRefusal } from '../../parts/field';
import { useFirstField } from '../../parts/use-first-field';
import { useVerb } from '../../parts/use-verb';
import { oneOf } from '../../people/enums';
import { usePeopleWords } from '../../people/words';
import { useWords } from '../../words/use-words';
import { GroupTexts } from './group-texts';
import { formGroupDocument } from './groups.documents';
import { OrganisationChoice } from './organisation-choice';
import { useDirectoryWords } from './words';

const kinds = ['ROOM', 'WORKING_GROUP', 'STEERING_GROUP'] as const;

/** A group with the organisations it begins with. */
export function FormGroup({ onClose }: { readonly onClose: () => void }) {
  const { words } = useWords();
  const people = usePeopleWords();
  const directory = useDirectoryWords();
  const { slug } = usePartnership();
  const { seat } = useMe();
  const router = useRouter();
  const { act, busy, refused } = useVerb(formGroupDocument);
  // Working groups and the steering group are of the sides: who coordinates one forms them.
  const coordinates = seat.roles.some((role) => role === 'FOCAL_POINT' || role === 'SECRETARIAT');
  const form = useFirstField<HTMLFormElement>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const input = {
      kind: oneOf(kinds, String(given.get('kind'))) ?? 'ROOM',
      name: String(given.get('name')).trim(),
      purpose: String(given.get('purpose')).trim(),
      organisations: given.getAll('organisations').map(String),
    };
    const group = (await act({ input }))?.formGroup.group;
    if (group) router.history.push(paths.group(slug, group.id));
  };
  return (
    <form
      ref={form}
      className="stack inset"
      onSubmit={(event) => void submit(event)}
      aria-label={directory.form}
    >
      {refused && <FormRefusal refused={refused} names={['name', 'purpose', 'kind', 'organisations']} />}
      <Field label={directory.kindOfGroup} name="kind" hint={directory.roomHint} refused={refused}>
        {(control) => (
          <select {...control} defaultValue={coordinates ? 'WORKING_GROUP' : 'ROOM'}>
            {kinds
              .filter((kind) => coordinates || kind === 'ROOM')
              .map((kind) => (
                <option key={kind} value={kind}>
                  {directory[kind]}
                </option>
              ))}
          </select>
        )}
      </Field>
      <GroupTexts refused={refused} />
      <OrganisationChoice name="organisations" legend={directory.organisations} />
      <p className="acts">
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {busy ? words.parts.sending : directory.formSend}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {people.close}
        </button>
      </p>
    </form>
  );
}
