import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { partnershipRoute } from '../../frame/layout-routes';
import { withWords } from '../../words/load-words';

export const newActionRoute = createRoute({
  getParentRoute: () => partnershipRoute,
  path: '/actions/new',
  component: lazyRouteComponent(() => withWords(import('./compose.screen')), 'NewActionScreen'),
});

export const editActionRoute = createRoute({
  getParentRoute: () => partnershipRoute,
  path: '/actions/$reference/edit',
  component: lazyRouteComponent(() => withWords(import('./compose.screen')), 'EditActionScreen'),
});
