import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { paths } from '../../api/paths';
import { partnershipRoute } from '../../frame/layout-routes';
import { withWords } from '../../words/load-words';

export const partnershipIndexRoute = createRoute({
  getParentRoute: () => partnershipRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ href: paths.inbox(params.partnership), replace: true });
  },
});

export const inboxRoute = createRoute({
  getParentRoute: () => partnershipRoute,
  path: '/inbox',
  component: lazyRouteComponent(() => withWords(import('./inbox.screen')), 'InboxScreen'),
});
