import { registerEnumType } from '@nestjs/graphql';
import { type EntryKind, entryKinds } from '../../domain/entry-kind.js';

/** `lead.steppedDown` as the API names it: `LEAD_STEPPED_DOWN`. */
const apiName = (kind: EntryKind): string =>
  kind
    .replaceAll(/[A-Z]/g, (letter) => `_${letter}`)
    .replace('.', '_')
    .toUpperCase();

const descriptions: Readonly<Record<EntryKind, string>> = {
  'partnership.created': 'The partnership was founded.',
  'organisation.registered':
    'An organisation asks to take part, in the log of its side; of a joint one in that of the partnership.',
  'organisation.rejected': 'The request of an organisation was not granted, in the log that has the request.',
  'organisation.accredited': 'An organisation may act from now on.',
  'member.invited': 'A person was invited to an organisation, in the log of the side that invited.',
  'invitation.revoked': 'An invitation was taken back, in the log of the side that invited.',
  'member.admitted': 'A person became a member.',
  'member.suspended': 'A membership was suspended.',
  'member.reinstated': 'A suspended membership can be acted by again.',
  'organisation.assented': 'A side assented to accrediting or suspending a joint organisation.',
  'organisation.suspended': 'An organisation was suspended: its members only read.',
  'alliance.joined': 'An organisation became a member of an alliance.',
  'alliance.left': 'An organisation is a member of an alliance no more.',
  'roles.proposed': 'A focal point proposed roles that take a second one, in the log of the side.',
  'roles.assigned': 'The roles of a membership were changed.',
  'group.formed': 'A group was formed.',
  'group.changed': 'Organisations joined or left a group, or it was named anew.',
  'group.closed': 'A group was closed: nothing new is written in it.',
  'action.drafted': 'A joint action was begun.',
  'action.revised': 'A new revision of its text was written.',
  'change.requested': 'A candidate revision was written beside the approved one.',
  'lead.invited': 'An organisation was invited to lead on its side.',
  'lead.offered': 'An organisation offered to lead on its side.',
  'offer.answered': 'The first lead answered an offer.',
  'lead.confirmed': 'A lead confirmed the digest of a revision.',
  'lead.declined': 'An invited lead declined.',
  'lead.steppedDown': 'A lead stepped down.',
  'action.proposed': 'An action was put before both sides.',
  'action.returned': 'A proposed action was sent back.',
  'action.withdrawn': 'An action was given up by its first lead.',
  'round.opened': 'One digest was put before the sides.',
  'electorate.fixed':
    'The rule of a side and its electors were settled for a round, in the log of that side.',
  'position.prepared':
    'A colleague prepared a position for the approvers of their organisation, in the log of the organisation.',
  'position.taken':
    'An organisation took a position, in the log of its side; in the partnership’s too where the side opens them.',
  'answer.given': 'A side came to its answer.',
  'round.approved': 'Each side approved the same digest.',
  'round.rejected': 'A side rejected.',
  'round.lapsed': 'The deadline passed without an outcome.',
  'silence.accepted': 'A side accepted that its silence is consent.',
  'round.extended': 'The deadline of a round was put off, the one time it can be.',
  'meeting.asked': 'A side asked for a meeting about a round.',
  'round.cancelled': 'A round was ended without an outcome.',
  'substitute.named': 'A person may act for an approver for a period, in the log of their side.',
  'substitution.ended': 'A substitution was ended before its time, in the log of the side.',
  'rule.changed': 'A side has another rule; open rounds keep theirs.',
  'rule.changeProposed': 'A loosening of a rule waits for a second focal point, in the log of the side.',
  'calendar.changed': 'A side corrected its calendar of working days; open rounds keep their deadlines.',
  'roadmap.drafted': 'A roadmap edition was begun.',
  'item.placed': 'An approved action became an item of a roadmap.',
  'thread.opened': 'A thread was opened.',
  'comment.posted': 'A comment was posted.',
  'position.confirmed': 'An organisation confirmed its provisional approval; told as positions are.',
  'reservation.lifted': 'An organisation lifted its reservation; told as positions are.',
  'elector.left':
    'An organisation that was suspended left the electorate of a round; its own side reads this.',
  'comment.edited': 'A comment was edited.',
  'comment.removed': 'A comment was removed; a tombstone stays.',
  'thread.markedBlocking': 'An open point blocks a round from now on.',
  'thread.resolved': 'An open point was resolved.',
  'thread.reopened': 'A resolved open point was opened again.',
  'thread.attached': 'A thread that had lost its passage was put beside one again.',
  'thread.moved': 'A thread was put on something else; who reads it stayed as it was.',
  'thread.assented': 'The first of two focal points assented to resolving an open point.',
};

/** The kinds of entries, by their names in the API. */
export const LogEntryKinds: Readonly<Record<string, EntryKind>> = Object.fromEntries(
  entryKinds.map((kind) => [apiName(kind), kind]),
);
registerEnumType(LogEntryKinds, {
  name: 'LogEntryKind',
  description: 'What happened, named after the act.',
  valuesMap: Object.fromEntries(
    entryKinds.map((kind) => [apiName(kind), { description: descriptions[kind] }]),
  ),
});
