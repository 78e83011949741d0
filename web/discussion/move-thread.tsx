import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { usePartnership } from '../frame/partnership';
import { SendButton } from '../parts/send-button';
import { useAct } from '../parts/use-act';
import { useWords } from '../words/use-words';
import { moveDocument, placesDocument } from './acts.documents';
import type { ThreadOf } from './discussion.documents';
import { useDiscussionWords } from './words';

interface Props {
  readonly thread: ThreadOf;
  readonly onDone: () => void;
}

/** Puts a thread where it belongs: on an action, or on the partnership. Who reads it stays as it is. */
export function MoveThread({ thread, onDone }: Props) {
  const { language, words } = useWords();
  const talk = useDiscussionWords();
  const { slug } = usePartnership();
  const [{ data }] = useQuery({ query: placesDocument, variables: { slug } });
  const [subject, setSubject] = useState('');
  const [why, setWhy] = useState<string>();
  const { busy, act } = useAct(moveDocument);
  const id = useId();
  const send = async () => {
    const { data: answer, error } = await act({ input: { thread: thread.id, subject } });
    const refused = error ? words.parts.notSent : answer?.moveThread.refusal?.message;
    if (refused) setWhy(refused);
    else onDone();
  };
  const partnership = data?.partnership;
  return (
    <form
      className="ask"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="field">
        <label htmlFor={id}>{talk.moveTo}</label>
        {why && (
          <span className="wrong" role="alert" id={`${id}-why`}>
            {why}
          </span>
        )}
        <select
          id={id}
          required
          value={subject}
          aria-describedby={why && `${id}-why`}
          onChange={({ currentTarget }) => setSubject(currentTarget.value)}
        >
          <option value="" />
          {partnership && <option value={partnership.id}>{talk.thePartnership}</option>}
          {partnership?.actions.nodes.map(({ id: action, reference, title }) => (
            <option key={action} value={action} lang={title.locale === language ? undefined : title.locale}>
              {[reference, title.text].filter(Boolean).join(' ')}
            </option>
          ))}
        </select>
      </div>
      <p className="acts">
        <button type="button" className="plain" onClick={onDone}>
          {talk.cancel}
        </button>
        <SendButton busy={busy}>{talk.moveIt}</SendButton>
      </p>
    </form>
  );
}
