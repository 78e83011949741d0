import { type FormEvent, useId, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { usePartnership } from '../../frame/partnership';
import { Link } from '../../parts/link';
import { refusedBy } from '../../parts/refused-by';
import { SendButton } from '../../parts/send-button';
import { useAct } from '../../parts/use-act';
import { useWords } from '../../words/use-words';
import { removeSavedViewDocument, savedViewsDocument, saveViewDocument } from './actions.documents';
import { queryOf } from './list-address';
import { useActionSearch } from './use-action-search';
import { useActionsWords } from './words';

/** The lists kept under a name, and a name for this one. Nobody else sees them. */
export function SavedViews() {
  const { words: common, say } = useWords();
  const words = useActionsWords();
  const { slug } = usePartnership();
  const { search } = useActionSearch();
  const [{ data }, read] = useQuery({ query: savedViewsDocument });
  const [saving, removing] = [useAct(saveViewDocument), useAct(removeSavedViewDocument)];
  const [wrong, tell] = useState<string>();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const id = useId();
  const query = queryOf(search);
  const views = data?.viewer.savedViews ?? [];
  const again = () => read({ requestPolicy: 'network-only' });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const input = { name: name.current?.value.trim() ?? '', address: `actions?${query}` };
    if (!input.name) return tell(words.viewUnnamed);
    const { data: sent, error } = await saving.act({ input });
    const refused =
      sent?.saveView.refusal?.message ?? (error && (refusedBy(error)?.message ?? common.parts.notSent));
    tell(refused);
    if (refused) return;
    again();
    dialog.current?.close();
  };
  return (
    <>
      <details className="menu views" name="menu">
        <summary>{say(words.views, { count: views.length })}</summary>
        <div className="sheet">
          {views.length === 0 && <p className="s dim">{words.noViews}</p>}
          <ul hidden={views.length === 0}>
            {views.map((view) => (
              <li key={view.name}>
                <Link href={`/${slug}/${view.address}`}>{view.name}</Link>
                <button
                  type="button"
                  className="plain s"
                  aria-label={say(words.removeView, { name: view.name })}
                  onClick={() => void removing.act({ input: { name: view.name } }).then(again)}
                >
                  {words.remove}
                </button>
              </li>
            ))}
          </ul>
          {query && (
            <button type="button" className="btn small" onClick={() => dialog.current?.showModal()}>
              {words.saveView}
            </button>
          )}
        </div>
      </details>
      <dialog ref={dialog} aria-labelledby={`${id}-head`} onClose={() => tell(undefined)}>
        <form className="stack" onSubmit={(event) => void save(event)}>
          <h2 id={`${id}-head`}>{words.saveView}</h2>
          <div className="field">
            <label htmlFor={id}>{words.viewName}</label>
            {wrong && (
              <span className="wrong" role="alert" id={`${id}-wrong`}>
                {wrong}
              </span>
            )}
            <input
              id={id}
              ref={name}
              maxLength={80}
              aria-invalid={wrong ? true : undefined}
              aria-describedby={wrong ? `${id}-wrong` : undefined}
            />
          </div>
          <SendButton busy={saving.busy}>{words.saveView}</SendButton>
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            {words.cancel}
          </button>
        </form>
      </dialog>
    </>
  );
}
