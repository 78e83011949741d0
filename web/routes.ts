import { createRouter } from '@tanstack/react-router';
import { arrive } from './frame/arrival';
import { homeRoute, partnershipRoute, rootRoute } from './frame/layout-routes';
import { accountRoute } from './screens/account/route';
import { actionRoute, compareRoute } from './screens/action/route';
import { actionsRoute } from './screens/actions/route';
import {
  administrationRoute,
  calendarsRoute,
  invitationsRoute,
  rulesRoute,
  substitutesRoute,
} from './screens/administration/route';
import { editActionRoute, newActionRoute } from './screens/compose/route';
import { discussionRoute } from './screens/discussion/route';
import { inboxRoute, partnershipIndexRoute } from './screens/inbox/route';
import { invitationRoute } from './screens/invitation/route';
import { openRoundRoute } from './screens/open-round/route';
import {
  groupRoute,
  groupsRoute,
  organisationRoute,
  organisationsRoute,
  peopleRoute,
  personRoute,
} from './screens/people/route';
import { positionRoute } from './screens/position/route';
import { registrationRoute } from './screens/registration/route';
import { resetPasswordRoute } from './screens/reset-password/route';
import { roadmapRoute } from './screens/roadmap/route';
import { roundRoute } from './screens/round/route';
import { roundActRoute } from './screens/round-act/route';
import { signInRoute } from './screens/sign-in/route';
import { threadRoute } from './screens/thread/route';

/** Every screen has its line here. */
const routeTree = rootRoute.addChildren([
  homeRoute,
  signInRoute,
  resetPasswordRoute,
  invitationRoute,
  accountRoute,
  registrationRoute,
  partnershipRoute.addChildren([
    partnershipIndexRoute,
    inboxRoute,
    actionsRoute,
    actionRoute,
    compareRoute,
    roundRoute,
    positionRoute,
    roundActRoute,
    openRoundRoute,
    organisationsRoute,
    organisationRoute,
    peopleRoute,
    personRoute,
    groupsRoute,
    groupRoute,
    roadmapRoute,
    administrationRoute,
    invitationsRoute,
    rulesRoute,
    calendarsRoute,
    substitutesRoute,
    newActionRoute,
    editActionRoute,
    discussionRoute,
    threadRoute,
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
