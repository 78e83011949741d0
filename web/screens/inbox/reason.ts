import type { InboxReason } from '../../api/enums';
import { paths } from '../../api/paths';
import type { IconName } from '../../parts/icon';
import type { Item } from './inbox.documents';

/** The picture of the act that an item waits for. */
export const reasonIcons: Readonly<Record<InboxReason, IconName>> = {
  POSITION_TO_TAKE: 'inApproval',
  AD_REFERENDUM_TO_CONFIRM: 'flag',
  RESERVATION_STANDING: 'barsRing',
  ANSWER_TO_GIVE: 'inApproval',
  SILENCE_TO_ACCEPT: 'bell',
  LEAD_TO_CONFIRM: 'draft',
  INVITATION_TO_ANSWER: 'flag',
  LEAD_OFFER_TO_ANSWER: 'flag',
  BLOCKING_POINT: 'comment',
  ASSENT_TO_GIVE: 'comment',
  ORGANISATION_TO_ACCREDIT: 'person',
  REPORT_TO_SETTLE: 'comment',
  ROLES_TO_SECOND: 'person',
  RULE_TO_SECOND: 'rule',
};

/** Reasons whose act is the taking of a position: a page of its own. */
const positionActs: readonly InboxReason[] = [
  'POSITION_TO_TAKE',
  'AD_REFERENDUM_TO_CONFIRM',
  'RESERVATION_STANDING',
];

/** Where the act of an item is done. */
export function addressOf({ reason, subject }: Item, p: string): string {
  switch (subject?.__typename) {
    case 'ApprovalRound':
      return positionActs.includes(reason) ? paths.position(p, subject.id) : paths.round(p, subject.id);
    case 'Action':
      return paths.action(p, subject);
    case 'Thread':
      return paths.thread(p, subject.id);
    case 'Comment':
      return paths.thread(p, subject.thread.id, subject.id);
    case 'Organisation':
      return paths.organisation(p, subject.id);
    case 'Membership':
      return paths.person(p, subject.id);
    case 'Partnership':
      return paths.administration(p, 'rules');
    default:
      return paths.actions(p);
  }
}

/** The reference of the action concerned. */
export function referenceIn({ subject }: Item): string | null {
  if (subject?.__typename === 'Action') return subject.reference;
  if (subject?.__typename === 'ApprovalRound') return subject.action.reference;
  if (subject?.__typename === 'Thread') return subject.discussed?.reference ?? null;
  if (subject?.__typename === 'Comment') return subject.thread.discussed?.reference ?? null;
  return null;
}
