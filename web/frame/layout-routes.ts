import { createRootRoute, createRoute } from '@tanstack/react-router';
import { BrokenPage } from './broken';
import { Home } from './home';
import { NotHere } from './not-here';
import { Workspace } from './workspace';

export const rootRoute = createRootRoute({ notFoundComponent: NotHere, errorComponent: BrokenPage });

/** `/`: the inbox of the first partnership. */
export const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Home });

/** What every screen of a partnership is a child of; the address begins with its slug. */
export const partnershipRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$partnership',
  component: Workspace,
});
