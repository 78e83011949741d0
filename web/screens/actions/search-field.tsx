import { useEffect, useRef } from 'react';
import { areKeysOn } from '../../keys/are-keys-on';
import { Icon } from '../../parts/icon';
import { useActionSearch } from './use-action-search';
import { useActionsWords } from './words';

/** Words to find actions by. Who comes by the key for searching has the focus in it. */
export function SearchField() {
  const words = useActionsWords();
  const { search, go } = useActionSearch();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (location.hash === '#search') input.current?.focus();
  }, []);
  return (
    <search>
      <form
        className="search-field"
        onSubmit={(event) => {
          event.preventDefault();
          go({ q: input.current?.value.trim() || undefined });
        }}
      >
        <Icon name="search" size={20} />
        <input
          ref={input}
          id="search"
          type="search"
          aria-keyshortcuts={areKeysOn() ? '/' : undefined}
          maxLength={200}
          aria-label={words.search}
          placeholder={words.search}
          defaultValue={search.q ?? ''}
        />
        <button type="submit" className="btn small">
          {words.find}
        </button>
      </form>
    </search>
  );
}
