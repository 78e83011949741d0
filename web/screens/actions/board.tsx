import { useId } from 'react';
import { useQuery } from 'urql';
import type { ActionStatus } from '../../api/enums';
import { usePartnership } from '../../frame/partnership';
import { StatusWord } from '../../parts/status-word';
import { useWords } from '../../words/use-words';
import { ActionCard } from './action-cards';
import { ActionPages } from './action-pages';
import type { ActionSearch } from './action-search';
import { countDocument } from './actions.documents';
import { filterOf, statuses, statusesOf } from './list-address';
import { usePages } from './use-pages';
import { useActionsWords } from './words';

/** One state and the actions in it. */
function Column({
  search,
  status,
  list,
}: {
  readonly search: ActionSearch;
  readonly status: ActionStatus;
  readonly list: string;
}) {
  const id = useId();
  const { slug } = usePartnership();
  const { say } = useWords();
  const words = useActionsWords();
  const within = { ...search, status };
  const shown = usePages(`${list} ${status}`);
  const [{ data }] = useQuery({ query: countDocument, variables: { slug, filter: filterOf(within) } });
  const count = data?.partnership?.actions.totalCount;
  return (
    <section className="column" aria-labelledby={id}>
      <h2 id={id}>
        <StatusWord status={status} />{' '}
        <span className="dim">{count !== undefined && say(words.counted, { count })}</span>
      </h2>
      <ActionPages
        search={within}
        {...shown}
        page={(rows) =>
          rows.length > 0 && (
            <ul className="action-cards">
              {rows.map((row) => (
                <ActionCard key={row.id} row={row} withStatus={false} />
              ))}
            </ul>
          )
        }
        foot={(children) => <div className="action-foot">{children}</div>}
      />
    </section>
  );
}

/** The same list by state. Nothing is dragged: a state is an act, not a place. */
export function Board({ search, list }: { readonly search: ActionSearch; readonly list: string }) {
  const named = statusesOf(search);
  return (
    <div className="board">
      {(named.length > 0 ? named : statuses).map((status) => (
        <Column key={status} {...{ search, status, list }} />
      ))}
    </div>
  );
}
