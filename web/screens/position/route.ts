import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { partnershipRoute } from '../../frame/layout-routes';
import { isLanguage, type Language } from '../../words/language';
import { withWords } from '../../words/load-words';

export const positionActs = ['take', 'confirm', 'lift', 'prepare'] as const;
export type PositionAct = (typeof positionActs)[number];

interface Search {
  /** What is decided; without it what waits for the viewer. */
  readonly act?: PositionAct | undefined;
  /** The language in which the text is read. */
  readonly lang?: Language | undefined;
}

export const positionRoute = createRoute({
  getParentRoute: () => partnershipRoute,
  path: '/rounds/$round/position',
  validateSearch: ({ act, lang }: Readonly<Record<string, unknown>>): Search => ({
    act: positionActs.find((one) => one === act),
    lang: typeof lang === 'string' && isLanguage(lang) ? lang : undefined,
  }),
  component: lazyRouteComponent(() => withWords(import('./position.screen')), 'PositionScreen'),
});
