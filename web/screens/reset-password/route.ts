import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../frame/layout-routes';

/** The mail's link leads here; its token stands behind `#`, which no server sees. */
export const resetPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('./reset-password.screen'), 'ResetPasswordScreen'),
});
