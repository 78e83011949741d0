import './actions.css';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { paths } from '../../api/paths';
import { announce } from '../../frame/announce';
import { usePartnership } from '../../frame/partnership';
import { Crumb } from '../../parts/crumb';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { Empty } from '../../parts/states';
import { useNarrow } from '../../parts/use-width';
import { useWords } from '../../words/use-words';
import { ActionCards } from './action-cards';
import { ActionTable } from './action-table';
import { choicesDocument, countDocument } from './actions.documents';
import { Board } from './board';
import { FilterBar } from './filter-bar';
import { addressOf, conditionsOf, filterOf, queryOf, unfiltered } from './list-address';
import { useActionSearch } from './use-action-search';
import { useActionsWords } from './words';

/** The actions that the viewer may see, by the conditions in the address: as a table, on a phone as cards, or by state. */
export function ActionsScreen() {
  const { say } = useWords();
  const words = useActionsWords();
  const { slug, title } = usePartnership();
  const { search } = useActionSearch();
  const narrow = useNarrow();
  const [{ data }] = useQuery({ query: countDocument, variables: { slug, filter: filterOf(search) } });
  const [{ data: choices }] = useQuery({ query: choicesDocument, variables: { slug } });
  const count = data?.partnership?.actions.totalCount;
  const told = count === undefined ? undefined : say(words.count, { count });
  const filtered = conditionsOf(search) > 0;
  useEffect(() => {
    if (filtered && told) announce(told);
  }, [filtered, told]);
  const draft = choices?.partnership?.viewerCan.find(({ act }) => act === 'draftAction');
  const list = queryOf(search);
  return (
    <>
      <Crumb />
      <div className="list-head">
        <PageHeading within={[title.text]}>{words.heading}</PageHeading>
        {draft?.allowed && (
          <Link className="btn primary" href={paths.newAction(slug)}>
            {words.begin}
          </Link>
        )}
      </div>
      <FilterBar count={told} />
      {count === 0 ? (
        <Empty>
          <p>{filtered ? words.noMatch : words.nothingYet}</p>
          {filtered && (
            <Link className="btn" href={addressOf(slug, unfiltered(search))}>
              {words.clear}
            </Link>
          )}
        </Empty>
      ) : search.view === 'board' ? (
        <Board key={list} search={search} list={list} />
      ) : narrow ? (
        <ActionCards key={list} list={list} />
      ) : (
        <ActionTable key={list} list={list} />
      )}
    </>
  );
}
