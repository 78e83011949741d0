import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { partnershipRoute } from '../../frame/layout-routes';
import { withWords } from '../../words/load-words';

export interface ThreadSearch {
  /** Global id of the comment it is opened at. */
  readonly comment?: string;
}

export const threadRoute = createRoute({
  getParentRoute: () => partnershipRoute,
  path: '/threads/$thread',
  validateSearch: ({ comment }: Record<string, unknown>): ThreadSearch =>
    typeof comment === 'string' && comment !== '' ? { comment } : {},
  component: lazyRouteComponent(() => withWords(import('./thread.screen')), 'ThreadScreen'),
});
