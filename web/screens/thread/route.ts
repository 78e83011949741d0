import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { partnershipRoute } from '../../frame/layout-routes';
import { withWords } from '../../words/load-words';

export const threadRoute = createRoute({
  getParentRoute: () => partnershipRoute,
  path: '/threads/$thread',
  component: lazyRouteComponent(() => withWords(import('./thread.screen')), 'ThreadScreen'),
});
