import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../frame/layout-routes';
import { searchTexts } from '../../people/search-texts';
import { withWords } from '../../words/load-words';

/** For whoever is not a member: `partnership` may name the one that a link is about. */
export const registrationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registration',
  validateSearch: (search: Record<string, unknown>) => searchTexts(search, ['partnership', 'side']),
  component: lazyRouteComponent(() => withWords(import('./registration.screen')), 'RegistrationScreen'),
});
