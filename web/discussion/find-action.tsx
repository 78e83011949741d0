import { useId, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { placesDocument } from '../../discussion/acts.documents';
import { usePartnership } from '../../frame/partnership';
import { Loading } from '../../parts/states';
import { useWords } from '../../words/use-words';
import { useDiscussionListWords } from './words';

/** Finds the action that a discussion is to be on, by the words of its title or by its reference. */
export function FindAction({ onChoose }: { readonly onChoose: (action: string) => void }) {
  const { language } = useWords();
  const list = useDiscussionListWords();
  const { slug } = usePartnership();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [q, setQ] = useState('');
  const [{ data, fetching }] = useQuery({
    query: placesDocument,
    variables: { slug, filter: q ? { q } : null },
  });
  const actions = data?.partnership?.actions.nodes;
  return (
    <search className="ask">
      <form
        className="find-action"
        onSubmit={(event) => {
          event.preventDefault();
          setQ(input.current?.value.trim() ?? '');
        }}
      >
        <label htmlFor={id}>{list.findAction}</label>
        <input id={id} ref={input} type="search" maxLength={200} />
        <button type="submit" className="btn small">
          {list.find}
        </button>
      </form>
      {fetching && !actions && <Loading heights={[80]} />}
      <p className="s dim" role="status">
        {actions?.length === 0 && list.noAction}
      </p>
      <ul className="found">
        {actions?.slice(0, 10).map((action) => (
          <li key={action.id}>
            <button
              type="button"
              className="plain"
              lang={action.title.locale === language ? undefined : action.title.locale}
              onClick={() => onChoose(action.id)}
            >
              {[action.reference, action.title.text].filter(Boolean).join(' ')}
            </button>
          </li>
        ))}
      </ul>
    </search>
  );
}
