import { type FormEvent, useState } from 'react';
import { graphql } from '../../api/graphql';
import { ask } from '../../session/ask';
import { useWords } from '../../words/use-words';
import { useResetPasswordWords } from './words';

const resetDocument = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) { reset refusal { message } }
  }
`);

/** Sets the password by the link's token; a refused one leaves the link good. */
export function NewPassword({ token }: { readonly token: string }) {
  const { words } = useWords();
  const resetPassword = useResetPasswordWords();
  const [state, setState] = useState<{ readonly done: boolean; readonly refused?: string }>({ done: false });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    try {
      const asked = await ask(resetDocument, { input: { token, password } });
      if ('message' in asked) return setState({ done: false, refused: asked.message || words.parts.notSent });
      const { reset, refusal } = asked.data.resetPassword;
      setState(reset ? { done: true } : { done: false, refused: refusal?.message ?? words.parts.notSent });
    } catch {
      setState({ done: false, refused: words.parts.offline });
    }
  };
  if (state.done) return <p role="status">{resetPassword.done}</p>;
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      {state.refused && (
        <p className="note" role="alert" id="why">
          {state.refused}
        </p>
      )}
      <div className="field">
        <label htmlFor="password">{resetPassword.password}</label>
        <span className="hint" id="hint">
          {resetPassword.hint}
        </span>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          required
          aria-describedby="hint"
        />
      </div>
      <button type="submit" className="btn primary">
        {resetPassword.set}
      </button>
    </form>
  );
}
