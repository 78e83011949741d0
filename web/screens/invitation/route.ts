import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../frame/layout-routes';
import { withWords } from '../../words/load-words';

/** The mail's link leads here; its token stands behind `#`, which no server sees. */
export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  component: lazyRouteComponent(() => withWords(import('./invitation.screen')), 'InvitationScreen'),
});
