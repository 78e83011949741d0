import { StatusWord } from '../../parts/status-word';
import { ActionPages } from './action-pages';
import type { Row } from './actions.documents';
import { Leads, NextDeadline, TitleLink } from './cells';
import { useActionSearch } from './use-action-search';
import { usePages } from './use-pages';

/** One action, where a row has no room. */
export function ActionCard({ row, withStatus }: { readonly row: Row; readonly withStatus: boolean }) {
  const deadline = row.rounds.nodes.some(({ status }) => status === 'OPEN');
  return (
    <li className="sheet action-card">
      <TitleLink row={row} />
      {row.reference && <span className="mono s dim">{row.reference}</span>}
      {withStatus && <StatusWord status={row.status} />}
      <Leads row={row} />
      {deadline && <NextDeadline row={row} />}
    </li>
  );
}

/** The list on a phone. */
export function ActionCards({ list }: { readonly list: string }) {
  const { search } = useActionSearch();
  const shown = usePages(list);
  return (
    <ActionPages
      search={search}
      {...shown}
      page={(rows) => (
        <ul className="action-cards">
          {rows.map((row) => (
            <ActionCard key={row.id} row={row} withStatus />
          ))}
        </ul>
      )}
      foot={(children) => <div className="action-foot">{children}</div>}
    />
  );
}
