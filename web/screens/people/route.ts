import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { partnershipRoute } from '../../frame/layout-routes';
import { searchTexts } from '../../people/search-texts';
import { withWords } from '../../words/load-words';

const getParentRoute = () => partnershipRoute;

export const organisationsRoute = createRoute({
  getParentRoute,
  path: '/organisations',
  validateSearch: (search: Record<string, unknown>) =>
    searchTexts(search, ['q', 'side', 'kind', 'status', 'after']),
  component: lazyRouteComponent(() => withWords(import('./organisations.screen')), 'OrganisationsScreen'),
});

export const organisationRoute = createRoute({
  getParentRoute,
  path: '/organisations/$organisation',
  component: lazyRouteComponent(() => withWords(import('./organisation.screen')), 'OrganisationScreen'),
});

export const peopleRoute = createRoute({
  getParentRoute,
  path: '/people',
  validateSearch: (search: Record<string, unknown>) => searchTexts(search, ['q', 'side', 'role', 'after']),
  component: lazyRouteComponent(() => withWords(import('./people.screen')), 'PeopleScreen'),
});

export const personRoute = createRoute({
  getParentRoute,
  path: '/people/$membership',
  component: lazyRouteComponent(() => withWords(import('./person.screen')), 'PersonScreen'),
});

export const groupsRoute = createRoute({
  getParentRoute,
  path: '/groups',
  component: lazyRouteComponent(() => withWords(import('./groups.screen')), 'GroupsScreen'),
});

export const groupRoute = createRoute({
  getParentRoute,
  path: '/groups/$group',
  component: lazyRouteComponent(() => withWords(import('./group.screen')), 'GroupScreen'),
});
