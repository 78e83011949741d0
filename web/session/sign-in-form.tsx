import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../words/use-words';
import { signIn } from './sign-in';

interface Props {
  /** Whose page it is: nobody else goes on with what they have read and written there. */
  readonly email?: string;
  readonly button: string;
}

/** Address and password. What was wrong of the two is never told. */
export function SignInForm({ email = '', button }: Props) {
  const { words } = useWords();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const id = useId();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const given = new FormData(event.currentTarget);
    setBusy(true);
    setRefused(undefined);
    try {
      const why = await signIn(String(given.get('email')), String(given.get('password')));
      setRefused(why === '' ? words.parts.notSent : why);
    } catch {
      setRefused(words.parts.offline);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      {refused !== undefined && (
        <p className="note" role="alert" id={`${id}-why`}>
          {refused}
        </p>
      )}
      <div className="field">
        <label htmlFor={`${id}-email`}>{words.signIn.email}</label>
        <input
          id={`${id}-email`}
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={email}
          readOnly={email !== ''}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-password`}>{words.signIn.password}</label>
        <input
          id={`${id}-password`}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          aria-describedby={refused === undefined ? undefined : `${id}-why`}
        />
      </div>
      <button type="submit" className="btn primary" aria-disabled={busy}>
        {busy ? words.parts.sending : button}
      </button>
    </form>
  );
}
