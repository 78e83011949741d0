import { type FormEvent, useState } from 'react';
import { graphql } from '../../api/graphql';
import { ask } from '../../session/ask';
import { useWords } from '../../words/use-words';
import { useResetPasswordWords } from './words';

const requestDocument = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) { requested }
  }
`);

/** Asks for the mail; what is answered does not tell whether there is such an account. */
export function AskForLink() {
  const { words } = useWords();
  const resetPassword = useResetPasswordWords();
  const [state, setState] = useState<{ readonly sent: boolean; readonly refused?: string }>({ sent: false });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email'));
    try {
      const asked = await ask(requestDocument, { input: { email } });
      setState(
        'data' in asked ? { sent: true } : { sent: false, refused: asked.message || words.parts.notSent },
      );
    } catch {
      setState({ sent: false, refused: words.parts.offline });
    }
  };
  if (state.sent) return <p role="status">{resetPassword.sent}</p>;
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      {state.refused && (
        <p className="note" role="alert">
          {state.refused}
        </p>
      )}
      <div className="field">
        <label htmlFor="email">{words.signIn.email}</label>
        <input id="email" name="email" type="email" autoComplete="username" required />
      </div>
      <button type="submit" className="btn primary">
        {resetPassword.send}
      </button>
    </form>
  );
}
