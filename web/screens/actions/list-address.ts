import type { ActionStatus } from '../../api/enums';
import type { VariablesOf } from '../../api/graphql';
import { paths } from '../../api/paths';
import type { ActionSearch } from './action-search';
import type { actionsDocument } from './actions.documents';

/** In the order of an action's life; also that of the board's columns. */
export const statuses = [
  'DRAFT',
  'PROPOSED',
  'RETURNED',
  'IN_APPROVAL',
  'APPROVED',
  'WITHDRAWN',
] as const satisfies readonly ActionStatus[];

/** The states asked for, each once, in their order. */
export function statusesOf({ status }: ActionSearch): readonly ActionStatus[] {
  const named = status?.split(',') ?? [];
  return statuses.filter((one) => named.includes(one));
}

/** What follows the `?` of a list's address, the same for the same list; empty for the whole list. */
export function queryOf(search: ActionSearch): string {
  const keys = ['status', 'area', 'chain', 'side', 'lead', 'seeking', 'q', 'view', 'sort'] as const;
  return keys.flatMap((key) => (search[key] ? [`${key}=${encodeURIComponent(search[key])}`] : [])).join('&');
}

/** The address of a list. */
export function addressOf(p: string, search: ActionSearch): string {
  const query = queryOf(search);
  return query ? `${paths.actions(p)}?${query}` : paths.actions(p);
}

type Asked = VariablesOf<typeof actionsDocument>;

/** What the API is asked for. */
export function filterOf(search: ActionSearch): NonNullable<Asked['filter']> {
  return {
    status: [...statusesOf(search)],
    area: search.area ?? null,
    valueChain: search.chain ?? null,
    side: search.side ?? null,
    organisation: search.lead ?? null,
    lookingForLead: search.seeking ?? null,
    q: search.q ?? null,
  };
}

export function orderOf({ sort }: ActionSearch): NonNullable<Asked['orderBy']> {
  if (sort === 'reference') return 'REFERENCE';
  return sort === 'newest' ? 'NEWEST' : 'RECENTLY_CHANGED';
}

/** The same list with nothing left out. */
export const unfiltered = ({ view, sort }: ActionSearch): ActionSearch => ({
  ...(view && { view }),
  ...(sort && { sort }),
});

/** How many conditions an action has to meet. */
export const conditionsOf = ({ view: _view, sort: _sort, ...filters }: ActionSearch): number =>
  Object.keys(filters).length;
