import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { partnershipRoute } from '../../frame/layout-routes';
import { withWords } from '../../words/load-words';

export interface ActionSearch {
  /** BCP 47: the language in which the text is read. */
  readonly lang?: string;
  /** Whether all languages stand side by side. */
  readonly beside?: true;
  /** A former revision. */
  readonly rev?: number;
}

/** Reads an address that anybody may have written. */
const readSearch = ({ lang, beside, rev }: Record<string, unknown>): ActionSearch => ({
  ...(typeof lang === 'string' && { lang }),
  ...(beside !== undefined && beside !== false && { beside: true }),
  ...(typeof rev === 'number' && Number.isInteger(rev) && { rev }),
});

export const actionRoute = createRoute({
  getParentRoute: () => partnershipRoute,
  path: '/actions/$reference/{-$tab}',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => withWords(import('./action.screen')), 'ActionScreen'),
});

export const compareRoute = createRoute({
  getParentRoute: () => partnershipRoute,
  path: '/actions/$reference/compare/$range',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => withWords(import('./compare.screen')), 'CompareScreen'),
});
