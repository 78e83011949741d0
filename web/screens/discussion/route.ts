import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { partnershipRoute } from '../../frame/layout-routes';
import { withWords } from '../../words/load-words';
import { readSearch } from './discussion-search';

export const discussionRoute = createRoute({
  getParentRoute: () => partnershipRoute,
  path: '/discussion',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => withWords(import('./discussion.screen')), 'DiscussionScreen'),
});
