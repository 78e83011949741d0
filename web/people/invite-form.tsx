import { type FormEvent, useState } from 'react';
import { graphql } from '../api/graphql';
import { longDate } from '../format/dates';
import { localTime, ownTimeZone } from '../format/days';
import { Field, FormRefusal } from '../parts/field';
import { useFirstField } from '../parts/use-first-field';
import { useVerb } from '../parts/use-verb';
import { languages, ownNames } from '../words/language';
import { useWords } from '../words/use-words';
import { RoleFields, rolesOf } from './role-fields';
import { usePeopleWords } from './words';

const inviteDocument = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      invitation { id email expiresAt }
      refusal { message path }
    }
  }
`);

interface Props {
  /** The organisation's global id; without it one of `among` is chosen. */
  readonly organisation?: string;
  /** Whether that organisation is joint. */
  readonly joint?: boolean;
  readonly among?: readonly { readonly id: string; readonly name: string }[];
  readonly onInvited?: () => void;
}

/** Sends somebody the link by which they become a member. */
export function InviteForm({ organisation, joint, among = [], onInvited }: Props) {
  const { language, words, say } = useWords();
  const people = usePeopleWords();
  const { act, busy, refused } = useVerb(inviteDocument);
  const [told, setTold] = useState<string>();
  // For one organisation, an act has opened it.
  const opened = useFirstField<HTMLFormElement>(organisation !== undefined);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const input = {
      organisation: organisation ?? String(given.get('organisation')),
      email: String(given.get('email')).trim(),
      roles: rolesOf(given),
      language: String(given.get('language')),
    };
    const invitation = (await act({ input }))?.inviteMember.invitation;
    if (!invitation) return setTold(undefined);
    const date = longDate(localTime(invitation.expiresAt, ownTimeZone()).day, language);
    setTold(say(people.invited, { email: invitation.email, date }));
    form.reset();
    onInvited?.();
  };
  return (
    <form
      ref={opened}
      className="stack inset"
      onSubmit={(event) => void submit(event)}
      aria-label={people.invite}
    >
      {refused && <FormRefusal refused={refused} names={['email', 'organisation', 'roles']} />}
      {told && <p role="status">{told}</p>}
      {!organisation && (
        <Field label={people.organisation} name="organisation" refused={refused}>
          {(control) => (
            <select {...control} required>
              {among.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={people.email} name="email" refused={refused}>
        {(control) => <input {...control} type="email" autoComplete="off" required />}
      </Field>
      <RoleFields given={['CONTRIBUTOR']} refused={refused} joint={joint} />
      <Field label={people.languageOfMail} name="language" refused={refused}>
        {(control) => (
          <select {...control} defaultValue={language}>
            {languages.map((one) => (
              <option key={one} value={one} lang={one}>
                {ownNames[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p>
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {busy ? words.parts.sending : people.inviteSend}
        </button>
      </p>
    </form>
  );
}
