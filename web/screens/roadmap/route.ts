import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { partnershipRoute } from '../../frame/layout-routes';
import { searchTexts } from '../../people/search-texts';
import { withWords } from '../../words/load-words';

export const roadmapRoute = createRoute({
  getParentRoute: () => partnershipRoute,
  path: '/roadmap',
  validateSearch: (search: Record<string, unknown>) =>
    searchTexts(search, ['edition', 'view', 'area', 'after']),
  component: lazyRouteComponent(() => withWords(import('./roadmap.screen')), 'RoadmapScreen'),
});
