import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { partnershipRoute } from '../../frame/layout-routes';
import { withWords } from '../../words/load-words';

const getParentRoute = () => partnershipRoute;

export const administrationRoute = createRoute({
  getParentRoute,
  path: '/administration',
  component: lazyRouteComponent(() => withWords(import('./members.screen')), 'MembersScreen'),
});

export const invitationsRoute = createRoute({
  getParentRoute,
  path: '/administration/invitations',
  component: lazyRouteComponent(() => withWords(import('./invitations.screen')), 'InvitationsScreen'),
});

export const rulesRoute = createRoute({
  getParentRoute,
  path: '/administration/rules',
  component: lazyRouteComponent(() => withWords(import('./rules.screen')), 'RulesScreen'),
});

export const calendarsRoute = createRoute({
  getParentRoute,
  path: '/administration/calendars',
  component: lazyRouteComponent(() => withWords(import('./calendars.screen')), 'CalendarsScreen'),
});

export const substitutesRoute = createRoute({
  getParentRoute,
  path: '/administration/substitutes',
  component: lazyRouteComponent(() => withWords(import('./substitutes.screen')), 'SubstitutesScreen'),
});
