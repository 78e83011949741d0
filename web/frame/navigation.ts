import { paths } from '../api/paths';
import type { IconName } from '../parts/icon';
import type { Catalogue } from '../words/catalogue.type';

interface Place {
  /** Its word, `words.frame[…]`. */
  readonly word: keyof Catalogue['frame'];
  readonly icon: IconName;
  readonly path: (p: string) => string;
  /** Whether it stands in the bottom bar of a phone too; the others are under "More". */
  readonly onPhone: boolean;
}

/** The screens that one goes to from everywhere, in their order. A screen that is there has its line here. */
export const navigation: readonly Place[] = [
  { word: 'inbox', icon: 'inbox', path: paths.inbox, onPhone: true },
  { word: 'actions', icon: 'draft', path: paths.actions, onPhone: true },
  { word: 'roadmap', icon: 'roadmap', path: paths.roadmap, onPhone: true },
  { word: 'discussion', icon: 'comment', path: paths.discussion, onPhone: false },
  { word: 'organisations', icon: 'person', path: paths.organisations, onPhone: false },
  { word: 'people', icon: 'person', path: paths.people, onPhone: false },
  { word: 'administration', icon: 'rule', path: (p) => paths.administration(p), onPhone: false },
  { word: 'account', icon: 'person', path: () => paths.account, onPhone: false },
];
