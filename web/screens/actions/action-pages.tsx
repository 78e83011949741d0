import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { usePartnership } from '../../frame/partnership';
import { usePolling } from '../../live/use-polling';
import { ErrorNote, Loading } from '../../parts/states';
import type { ActionSearch } from './action-search';
import { actionsDocument, type Row } from './actions.documents';
import { filterOf, orderOf } from './list-address';
import { useActionsWords } from './words';

interface Props {
  readonly search: ActionSearch;
  /** How many pages are shown. */
  readonly pages: number;
  readonly more: () => void;
  /** Draws the rows of one page; of the first also when there are none. */
  readonly page: (rows: readonly Row[]) => ReactNode;
  /** Draws what stands below the last row. */
  readonly foot: (children: ReactNode) => ReactNode;
  readonly after?: string | null;
  /** Whether the last page was asked for by hand: then its first row takes the focus, since the button is gone. */
  readonly asked: boolean;
}

/** A list by pages, each found by the cursor of the one before; a page stays what it is while more are shown. */
export function ActionPages({ search, pages, more, page, foot, after = null, asked }: Props) {
  const words = useActionsWords();
  const { slug } = usePartnership();
  const [{ data, error }, execute] = useQuery({
    query: actionsDocument,
    variables: { slug, filter: filterOf(search), orderBy: orderOf(search), after },
  });
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  usePolling(refresh);
  const found = data?.partnership?.actions;
  const first = found?.nodes[0]?.id;
  const focused = useRef(!asked || pages > 1 || after === null);
  useEffect(() => {
    if (focused.current || !first) return;
    focused.current = true;
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(first)}"]`)?.focus();
  }, [first]);
  if (!found) {
    const instead = error ? <ErrorNote error={error} retry={refresh} /> : <Loading heights={[56, 56, 56]} />;
    return foot(instead);
  }
  const { endCursor, hasNextPage } = found.pageInfo;
  return (
    <>
      {page(found.nodes)}
      {hasNextPage &&
        (pages > 1 ? (
          <ActionPages {...{ search, more, page, foot, asked }} pages={pages - 1} after={endCursor} />
        ) : (
          foot(
            <button type="button" className="btn" onClick={more}>
              {words.more}
            </button>,
          )
        ))}
    </>
  );
}
