import { Link } from '../../parts/link';
import { StatusWord } from '../../parts/status-word';
import { ActionPages } from './action-pages';
import type { ActionSearch } from './action-search';
import { Budget, Changed, Leads, NextDeadline, TitleLink } from './cells';
import { useActionSearch } from './use-action-search';
import { usePages } from './use-pages';
import { useActionsWords } from './words';

interface Sorting {
  readonly name: string;
  readonly by: ActionSearch['sort'];
  readonly now: 'ascending' | 'descending';
}

/** The head of a column by which the list can be ordered. */
function SortHead({ name, by, now }: Sorting) {
  const { search, hrefOf } = useActionSearch();
  const sorted = search.sort === by;
  return (
    <th scope="col" aria-sort={sorted ? now : undefined}>
      <Link href={hrefOf({ sort: by })} className="sort">
        {name}
        <span aria-hidden="true">{sorted ? (now === 'ascending' ? '↑' : '↓') : ''}</span>
      </Link>
    </th>
  );
}

/** The list as a table: each row is one link. */
export function ActionTable({ list }: { readonly list: string }) {
  const words = useActionsWords();
  const { search } = useActionSearch();
  const shown = usePages(list);
  return (
    <div className="sheet actions-sheet">
      <table className="actions">
        <caption className="spoken">{words.heading}</caption>
        <thead>
          <tr>
            <SortHead name={words.reference} by="reference" now="ascending" />
            <th scope="col">{words.title}</th>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.leads}</th>
            <th scope="col">{words.deadline}</th>
            <th scope="col" className="num">
              {words.budget}
            </th>
            <SortHead name={words.changed} by={undefined} now="descending" />
          </tr>
        </thead>
        <ActionPages
          search={search}
          {...shown}
          page={(rows) => (
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td className="mono nb s">
                    {row.reference ?? <span className="dimmer unset">{words.noReference}</span>}
                  </td>
                  <th scope="row">
                    <TitleLink row={row} />
                  </th>
                  <td>
                    <StatusWord status={row.status} />
                  </td>
                  <td>
                    <Leads row={row} />
                  </td>
                  <td>
                    <NextDeadline row={row} />
                  </td>
                  <td className="num">
                    <Budget row={row} />
                  </td>
                  <td className="s dim">
                    <Changed row={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          )}
          foot={(children) => (
            <tfoot>
              <tr>
                <td colSpan={7}>{children}</td>
              </tr>
            </tfoot>
          )}
        />
      </table>
    </div>
  );
}
