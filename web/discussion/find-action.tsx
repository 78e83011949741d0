import { useId, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { usePartnership } from '../frame/partnership';
import { Loading } from '../parts/states';
import { useFirstField } from '../parts/use-first-field';
import { useWords } from '../words/use-words';
import { placesDocument } from './acts.documents';
import { useDiscussionWords } from './words';

/** An action by its id and what it is called, with the language of that. */
export interface FoundAction {
  readonly id: string;
  readonly name: string;
  readonly lang: string | undefined;
}

interface Props {
  readonly onChoose: (action: FoundAction) => void;
  /** Whether an act opened it, whose next is to write here. */
  readonly opened?: boolean;
}

/** Finds the action that a discussion is to be on, by the words of its title or by its reference. */
export function FindAction({ onChoose, opened = false }: Props) {
  const { language } = useWords();
  const talk = useDiscussionWords();
  const { slug } = usePartnership();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const search = useFirstField<HTMLElement>(opened);
  const [q, setQ] = useState('');
  const [{ data, fetching }] = useQuery({
    query: placesDocument,
    variables: { slug, filter: q ? { q } : null },
  });
  const actions = data?.partnership?.actions.nodes.map(
    ({ id: action, reference, title }): FoundAction => ({
      id: action,
      name: [reference, title.text].filter(Boolean).join(' '),
      lang: title.locale === language ? undefined : (title.locale ?? undefined),
    }),
  );
  return (
    <search className="ask" ref={search}>
      <form
        className="find-action"
        onSubmit={(event) => {
          event.preventDefault();
          setQ(input.current?.value.trim() ?? '');
        }}
      >
        <label htmlFor={id}>{talk.findAction}</label>
        <input id={id} ref={input} type="search" maxLength={200} />
        <button type="submit" className="btn small">
          {talk.find}
        </button>
      </form>
      {fetching && !actions && <Loading heights={[80]} />}
      <p className="s dim" role="status">
        {actions?.length === 0 && talk.noAction}
      </p>
      <ul className="found">
        {actions?.slice(0, 10).map((action) => (
          <li key={action.id}>
            <button type="button" className="plain" lang={action.lang} onClick={() => onChoose(action)}>
              {action.name}
            </button>
          </li>
        ))}
      </ul>
    </search>
  );
}
