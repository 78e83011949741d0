import { type FormEvent, useState } from 'react';
import { Field, FormRefusal } from '../../parts/field';
import type { Refused } from '../../parts/use-verb';
import { SignInForm } from '../../session/sign-in-form';
import { useWords } from '../../words/use-words';
import { type Accepted, accept } from './accept';
import { useInvitationWords } from './words';

interface Props {
  readonly token: string;
  readonly onAccepted: (membership: Accepted) => void;
}

/** Nobody is signed in: a new account, or the sign-in of one that is there. */
export function AsNewcomer({ token, onAccepted }: Props) {
  const { words } = useWords();
  const invitation = useInvitationWords();
  const [busy, setBusy] = useState(false);
  const [known, setKnown] = useState(false);
  const [refused, setRefused] = useState<Refused & { readonly code?: string }>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const given = new FormData(event.currentTarget);
    const newAccount = { name: String(given.get('name')).trim(), password: String(given.get('password')) };
    setBusy(true);
    const answer = await accept({ token, newAccount }).catch(() => ({ message: words.parts.offline }));
    setBusy(false);
    if ('id' in answer) return onAccepted(answer);
    setRefused({ ...answer, message: answer.message || words.parts.notSent });
    if ('code' in answer && answer.code === 'SIGN_IN_FIRST') setKnown(true);
  };
  return (
    <>
      {refused && <FormRefusal refused={refused} names={['name', 'password']} />}
      {refused?.code === 'LINK_OVER' && <p>{invitation.whatNow}</p>}
      <fieldset className="either">
        <legend className="spoken">{invitation.heading}</legend>
        {[false, true].map((one) => (
          <label key={String(one)}>
            <input type="radio" name="account" checked={known === one} onChange={() => setKnown(one)} />
            {one ? invitation.known : invitation.newcomer}
          </label>
        ))}
      </fieldset>
      {known ? (
        <div className="stack">
          <p className="s dim">{invitation.signInHint}</p>
          <SignInForm button={invitation.signIn} />
        </div>
      ) : (
        <form className="stack" onSubmit={(event) => void submit(event)}>
          <Field label={invitation.name} name="name" hint={invitation.nameHint} refused={refused}>
            {(control) => <input {...control} autoComplete="name" maxLength={300} required />}
          </Field>
          <Field label={invitation.password} name="password" hint={invitation.passwordHint} refused={refused}>
            {(control) => <input {...control} type="password" autoComplete="new-password" required />}
          </Field>
          <button type="submit" className="btn primary" aria-disabled={busy}>
            {busy ? words.parts.sending : invitation.accept}
          </button>
        </form>
      )}
    </>
  );
}
