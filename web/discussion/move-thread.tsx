import { useState } from 'react';
import { usePartnership } from '../frame/partnership';
import { refusedBy } from '../parts/refused-by';
import { SendButton } from '../parts/send-button';
import { useAct } from '../parts/use-act';
import { useWords } from '../words/use-words';
import { moveDocument } from './acts.documents';
import type { ThreadOf } from './discussion.documents';
import { FindAction, type FoundAction } from './find-action';
import { useDiscussionWords } from './words';

interface Props {
  readonly thread: ThreadOf;
  readonly onDone: () => void;
}

/** Puts a thread where it belongs: on an action, or on the partnership. Who reads it stays as it is. */
export function MoveThread({ thread, onDone }: Props) {
  const { words } = useWords();
  const talk = useDiscussionWords();
  const { id: partnership } = usePartnership();
  const [place, setPlace] = useState<FoundAction>();
  const [why, setWhy] = useState<string>();
  const { busy, act } = useAct(moveDocument);
  const send = async (subject: string) => {
    const { data, error } = await act({ input: { thread: thread.id, subject } });
    const refused = error
      ? (refusedBy(error)?.message ?? words.parts.notSent)
      : data?.moveThread.refusal?.message;
    if (refused) setWhy(refused);
    else onDone();
  };
  const choose = (next: FoundAction | undefined) => {
    // What was refused was of the other place.
    setWhy(undefined);
    setPlace(next);
  };
  const cancel = (
    <button type="button" className="plain" onClick={onDone}>
      {talk.cancel}
    </button>
  );
  if (!place)
    return (
      <div className="ask">
        <b>{talk.moveTo}</b>
        <FindAction opened onChoose={choose} />
        <p className="acts">
          {cancel}
          <button
            type="button"
            className="btn small"
            onClick={() => choose({ id: partnership, name: talk.thePartnership, lang: undefined })}
          >
            {talk.thePartnership}
          </button>
        </p>
      </div>
    );
  return (
    <form
      className="ask"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send(place.id);
      }}
    >
      {why && (
        <p className="wrong" role="alert">
          {why}
        </p>
      )}
      <p>
        {talk.moveTo}: <b lang={place.lang}>{place.name}</b>
      </p>
      <p className="acts">
        {cancel}
        <button type="button" className="plain" onClick={() => choose(undefined)}>
          {talk.moveElsewhere}
        </button>
        <SendButton busy={busy}>{talk.moveIt}</SendButton>
      </p>
    </form>
  );
}
