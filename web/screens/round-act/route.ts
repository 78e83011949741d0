import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { partnershipRoute } from '../../frame/layout-routes';
import { withWords } from '../../words/load-words';

export const roundActRoute = createRoute({
  getParentRoute: () => partnershipRoute,
  path: '/rounds/$round/$act',
  component: lazyRouteComponent(() => withWords(import('./round-act.screen')), 'RoundActScreen'),
});
