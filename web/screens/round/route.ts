import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { partnershipRoute } from '../../frame/layout-routes';
import { withWords } from '../../words/load-words';

export const roundRoute = createRoute({
  getParentRoute: () => partnershipRoute,
  path: '/rounds/$round',
  component: lazyRouteComponent(() => withWords(import('./round.screen')), 'RoundScreen'),
});
