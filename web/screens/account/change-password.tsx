import { type FormEvent, useState } from 'react';
import { Field, FormRefusal } from '../../parts/field';
import { useVerb } from '../../parts/use-verb';
import { useWords } from '../../words/use-words';
import { changePasswordDocument } from './account.documents';
import { useAccountWords } from './words';

interface Props {
  /** For the browser's own store of passwords. */
  readonly email: string;
  readonly onChanged: () => void;
}

/** Another password, by the one that is there. */
export function ChangePassword({ email, onChanged }: Props) {
  const { words } = useWords();
  const account = useAccountWords();
  const { act, busy, refused } = useVerb(changePasswordDocument);
  const [done, setDone] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const input = {
      currentPassword: String(given.get('currentPassword')),
      password: String(given.get('password')),
    };
    const changed = Boolean(await act({ input }));
    setDone(changed);
    if (!changed) return;
    form.reset();
    onChanged();
  };
  return (
    <section className="part" aria-labelledby="password">
      <h2 id="password">{account.password}</h2>
      <form className="stack inset" onSubmit={(event) => void submit(event)}>
        {refused && <FormRefusal refused={refused} names={['currentPassword', 'password']} />}
        {done && <p role="status">{account.changed}</p>}
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <Field label={account.current} name="currentPassword" refused={refused}>
          {(control) => <input {...control} type="password" autoComplete="current-password" required />}
        </Field>
        <Field label={account.next} name="password" hint={account.hint} refused={refused}>
          {(control) => <input {...control} type="password" autoComplete="new-password" required />}
        </Field>
        <p>
          <button type="submit" className="btn primary" aria-disabled={busy}>
            {busy ? words.parts.sending : account.change}
          </button>
        </p>
      </form>
    </section>
  );
}
