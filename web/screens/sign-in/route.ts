import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../frame/layout-routes';
import { withWords } from '../../words/load-words';

/** `to`: where somebody was going when they were asked to sign in. */
interface Search {
  readonly to?: string;
}

/** As browsers read addresses: they leave out tabs and line ends, and take a backslash for a slash. */
const isHere = (to: string): boolean =>
  to.startsWith('/') &&
  URL.canParse(to, location.origin) &&
  new URL(to, location.origin).origin === location.origin;

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  // Only within the workspace: an address of another site would be a trap.
  validateSearch: ({ to }: Record<string, unknown>): Search =>
    typeof to === 'string' && isHere(to) ? { to } : {},
  component: lazyRouteComponent(() => withWords(import('./sign-in.screen')), 'SignInScreen'),
});
