import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { partnershipRoute } from '../../frame/layout-routes';
import { withWords } from '../../words/load-words';

export const openRoundRoute = createRoute({
  getParentRoute: () => partnershipRoute,
  path: '/actions/$reference/open-round',
  component: lazyRouteComponent(() => withWords(import('./open-round.screen')), 'OpenRoundScreen'),
});
