import type { ActionStatus, RoundStatus } from '../api/enums';
import type { Catalogue } from '../words/catalogue.type';
import { useWords } from '../words/use-words';
import { Icon, type IconName } from './icon';

type Shown = readonly [IconName, keyof Catalogue['parts']];

const shown: Readonly<Record<ActionStatus | RoundStatus, Shown>> = {
  DRAFT: ['draft', 'draft'],
  PROPOSED: ['proposed', 'proposed'],
  RETURNED: ['returned', 'returned'],
  WITHDRAWN: ['withdrawn', 'withdrawn'],
  IN_APPROVAL: ['inApproval', 'inApproval'],
  APPROVED: ['approved', 'approved'],
  OPEN: ['inApproval', 'open'],
  REJECTED: ['crossOctagon', 'rejected'],
  LAPSED: ['clock', 'lapsed'],
  CANCELLED: ['withdrawn', 'cancelled'],
};

/** The word of a status alone, for within a sentence. */
export const wordOfStatus = (status: ActionStatus | RoundStatus, { parts }: Catalogue): string =>
  parts[shown[status][1]];

/** The status of an action or a round: always its shape and its word. */
export function StatusWord({ status }: { readonly status: ActionStatus | RoundStatus }) {
  const { words } = useWords();
  const [icon] = shown[status];
  return (
    <span className="status">
      <Icon name={icon} size={20} />
      {wordOfStatus(status, words)}
    </span>
  );
}
