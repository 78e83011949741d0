import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { partnershipRoute } from '../../frame/layout-routes';
import { withWords } from '../../words/load-words';
import { readSearch } from './action-search';

export const actionsRoute = createRoute({
  getParentRoute: () => partnershipRoute,
  path: '/actions',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => withWords(import('./actions.screen')), 'ActionsScreen'),
});
