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

/** The status of an action or a round: always its shape and its word. */
export function StatusWord({ status }: { readonly status: ActionStatus | RoundStatus }) {
  const { words } = useWords();
  const [icon, word] = shown[status];
  return (
    <span className="status">
      <Icon name={icon} size={20} />
      {words.parts[word]}
    </span>
  );
}
