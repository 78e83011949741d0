import { createRouter } from '@tanstack/react-router';
import { arrive } from './frame/arrival';
import { homeRoute, partnershipRoute, rootRoute } from './frame/layout-routes';
import { actionsRoute } from './screens/actions/route';
import { inboxRoute, partnershipIndexRoute } from './screens/inbox/route';
import { openRoundRoute } from './screens/open-round/route';
import { positionRoute } from './screens/position/route';
import { resetPasswordRoute } from './screens/reset-password/route';
import { roundRoute } from './screens/round/route';
import { roundActRoute } from './screens/round-act/route';
import { signInRoute } from './screens/sign-in/route';

/** Every screen has its line here. */
const routeTree = rootRoute.addChildren([
  homeRoute,
  signInRoute,
  resetPasswordRoute,
  partnershipRoute.addChildren([
    partnershipIndexRoute,
    inboxRoute,
    actionsRoute,
    roundRoute,
    positionRoute,
    roundActRoute,
    openRoundRoute,
  ]),
]);

export const router = createRouter({ routeTree, defaultPreload: false, scrollRestoration: true });

router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation) arrive();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
