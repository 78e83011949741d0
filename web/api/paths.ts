/** Every address of the workspace, written in one place. `p` is the partnership's slug. */

/** `EU-KZ/2026/014` in an address: `2026-014`. The partnership is in the address already. */
export const referenceInPath = (reference: string): string => reference.split('/').slice(-2).join('-');

/** And back, with the prefix of the partnership: `2026-014` of `eu-kz` is `EU-KZ/2026/014`. */
export const referenceOf = (p: string, inPath: string): string =>
  `${p.toUpperCase()}/${inPath.replace('-', '/')}`;

interface NamedAction {
  readonly id: string;
  readonly reference?: string | null | undefined;
}

/** A draft has no reference yet: by its id. */
const nameInPath = ({ id, reference }: NamedAction) => (reference ? referenceInPath(reference) : id);

const at = (...parts: readonly string[]) => `/${parts.map(encodeURIComponent).join('/')}`;

export const paths = {
  signIn: '/sign-in',
  resetPassword: '/reset-password',
  registration: '/registration',
  partnership: (p: string) => at(p),
  inbox: (p: string) => at(p, 'inbox'),
  actions: (p: string) => at(p, 'actions'),
  newAction: (p: string) => at(p, 'actions', 'new'),
  action: (p: string, action: NamedAction) => at(p, 'actions', nameInPath(action)),
  editAction: (p: string, action: NamedAction) => at(p, 'actions', nameInPath(action), 'edit'),
  /** What changed between two revisions. */
  compare: (p: string, action: NamedAction, from: number, to: number) =>
    at(p, 'actions', nameInPath(action), 'compare', `${from}...${to}`),
  round: (p: string, id: string) => at(p, 'rounds', id),
  /** A small page for each act on a round: `extend`, `meeting`, `cancel`, `answer`, `silence`, `substitute`. */
  roundAct: (p: string, id: string, act: string) => at(p, 'rounds', id, act),
  /** Puts the text of an action before the sides. */
  openRound: (p: string, reference: string) => at(p, 'actions', referenceInPath(reference), 'open-round'),
  position: (p: string, id: string) => at(p, 'rounds', id, 'position'),
  roadmap: (p: string) => at(p, 'roadmap'),
  discussion: (p: string) => at(p, 'discussion'),
  /** `comment`: the one it is opened at. */
  thread: (p: string, id: string, comment?: string) =>
    `${at(p, 'threads', id)}${comment ? `?comment=${encodeURIComponent(comment)}` : ''}`,
  organisations: (p: string) => at(p, 'organisations'),
  organisation: (p: string, id: string) => at(p, 'organisations', id),
  people: (p: string) => at(p, 'people'),
  person: (p: string, membership: string) => at(p, 'people', membership),
  groups: (p: string) => at(p, 'groups'),
  group: (p: string, id: string) => at(p, 'groups', id),
  search: (p: string) => at(p, 'search'),
  record: (p: string) => at(p, 'record'),
  administration: (p: string, ...section: readonly string[]) => at(p, 'administration', ...section),
  account: '/account',
} as const;
