import { useState } from 'react';
import { offeredSample } from '../../api/sample';
import { signIn } from '../../session/sign-in';
import { useWords } from '../../words/use-words';

/** The sample's accounts, one click each. Only a server of development names any. */
export function OfferedAccounts() {
  const { words } = useWords();
  const [refused, setRefused] = useState<string>();
  const sample = offeredSample();
  if (!sample) return null;
  const enter = async (email: string) => {
    setRefused(await signIn(email, sample.password).catch(() => words.parts.offline));
  };
  return (
    <section className="offered">
      <h2>{words.signIn.sample}</h2>
      <p className="s dim">{words.signIn.sampleText}</p>
      {refused !== undefined && (
        <p className="note" role="alert">
          {refused}
        </p>
      )}
      <ul>
        {sample.accounts.map(({ email, name }) => (
          <li key={email}>
            <button type="button" className="sheet" onClick={() => void enter(email)}>
              <b lang="en">{name}</b>
              <span className="s dim">{email}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
