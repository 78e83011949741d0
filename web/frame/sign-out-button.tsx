import { useRef, useState } from 'react';
import { drafts } from '../drafts/store';
import { signOut } from '../session/sign-out';
import { useWords } from '../words/use-words';
import { useMe } from './me';

/** Signs out; where drafts are on this device it asks first, since they go with the session. */
export function SignOutButton() {
  const { words, say } = useWords();
  const { user } = useMe();
  const dialog = useRef<HTMLDialogElement>(null);
  const [count, setCount] = useState(0);
  const [failed, setFailed] = useState(false);
  const leave = async () => {
    try {
      await signOut();
      await drafts.forgetAllOf(user);
    } catch {
      setFailed(true);
    }
  };
  const ask = async () => {
    const kept = await drafts.countOf(user).catch(() => 0);
    if (kept === 0) return leave();
    setCount(kept);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className="plain s" onClick={() => void ask()}>
        {words.frame.signOut}
      </button>
      {failed && (
        <span role="alert" className="s">
          {words.parts.offline}
        </span>
      )}
      <dialog ref={dialog} aria-labelledby="drafts-here">
        <div className="stack">
          <h2 id="drafts-here">{words.frame.draftsHere}</h2>
          <p>{say(words.frame.draftsHereText, { count })}</p>
          <form method="dialog" className="stack">
            <button type="submit" className="btn primary">
              {words.frame.stay}
            </button>
            <button type="submit" className="btn" onClick={() => void leave()}>
              {words.frame.signOutAnyway}
            </button>
          </form>
        </div>
      </dialog>
    </>
  );
}
