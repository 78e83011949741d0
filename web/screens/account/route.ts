import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../frame/layout-routes';
import { withWords } from '../../words/load-words';

/** Of the person, in whatever partnership they act: it stands outside of them all. */
export const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => withWords(import('./account.screen')), 'AccountScreen'),
});
