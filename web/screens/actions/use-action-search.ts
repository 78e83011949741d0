import { getRouteApi, useRouter } from '@tanstack/react-router';
import { usePartnership } from '../../frame/partnership';
import type { ActionSearch } from './action-search';
import { addressOf } from './list-address';

const route = getRouteApi('/$partnership/actions');

/** The list that the address names, and the way to another one; a key that is undefined is left out of it. */
export function useActionSearch() {
  const search = route.useSearch();
  const router = useRouter();
  const { slug } = usePartnership();
  const hrefOf = (changes: { readonly [Key in keyof ActionSearch]?: ActionSearch[Key] | undefined }) => {
    const next = Object.entries({ ...search, ...changes }).filter(([, value]) => value !== undefined);
    return addressOf(slug, Object.fromEntries(next));
  };
  const go = (changes: Parameters<typeof hrefOf>[0]) => router.history.push(hrefOf(changes));
  return { search, hrefOf, go };
}
