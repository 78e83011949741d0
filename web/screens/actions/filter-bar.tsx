import { useRef } from 'react';
import { Link } from '../../parts/link';
import { useNarrow } from '../../parts/use-width';
import { useWords } from '../../words/use-words';
import { Filters } from './filters';
import { conditionsOf } from './list-address';
import { SavedViews } from './saved-views';
import { SearchField } from './search-field';
import { useActionSearch } from './use-action-search';
import { useActionsWords } from './words';

/** What stands over the list: the filters (on a phone in a sheet), how many there are, and the form. */
export function FilterBar({ count }: { readonly count: string | undefined }) {
  const { say } = useWords();
  const words = useActionsWords();
  const { search, hrefOf } = useActionSearch();
  const narrow = useNarrow();
  const sheet = useRef<HTMLDialogElement>(null);
  const set = conditionsOf(search);
  return (
    <>
      <SearchField key={search.q ?? ''} />
      {narrow ? (
        <>
          <button type="button" className="btn small" onClick={() => sheet.current?.showModal()}>
            {set > 0 ? say(words.filtersSet, { count: set }) : words.filters}
          </button>
          <dialog ref={sheet} className="filter-sheet" aria-label={words.filters}>
            <div className="list-filters">
              <Filters />
            </div>
            <button type="button" className="btn primary" onClick={() => sheet.current?.close()}>
              {words.close}
            </button>
          </dialog>
        </>
      ) : (
        <div className="list-filters">
          <Filters />
        </div>
      )}
      <div className="list-bar">
        <p className="dim">{count}</p>
        <SavedViews />
        <nav className="seg" aria-label={words.view}>
          <Link href={hrefOf({ view: undefined })} aria-current={search.view ? undefined : 'true'}>
            {words.list}
          </Link>
          <Link href={hrefOf({ view: 'board' })} aria-current={search.view ? 'true' : undefined}>
            {words.board}
          </Link>
        </nav>
      </div>
    </>
  );
}
