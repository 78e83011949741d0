import { useEffect, useRef } from 'react';
import { SignInForm } from '../session/sign-in-form';
import { useSession } from '../session/use-session';
import { useWords } from '../words/use-words';

/** `user`: the address of the account. Over the page when the session is over: sign in again and go on where one was, with all that was typed. */
export function SessionEnded({ user }: { readonly user: string }) {
  const { phase } = useSession();
  const { words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const ended = phase === 'ENDED';
  useEffect(() => {
    const { current } = dialog;
    if (ended) current?.showModal();
    else current?.close();
  }, [ended]);
  return (
    // What is under it cannot be used: closing it without signing in would leave a page that refuses everything.
    <dialog ref={dialog} aria-labelledby="session-ended" onCancel={(event) => event.preventDefault()}>
      {ended && (
        <div className="stack">
          <h2 id="session-ended">{words.frame.sessionEnded}</h2>
          <p>{words.frame.sessionEndedText}</p>
          <SignInForm email={user} button={words.frame.goOn} />
          <p>
            <a href="/sign-in">{words.frame.startAnew}</a>
          </p>
        </div>
      )}
    </dialog>
  );
}
