import type { EntryKind } from '../../domain/entry-kind.js';
import type { GroupKind } from '../../domain/group.js';
import type { EntryActor, EntryFacts } from '../../domain/log-entry.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { record } from '../log/record.js';
import { openAudience } from '../partnerships/audiences.store.js';
import { GroupEntity } from './group.entity.js';
import { GroupMemberEntity } from './group-member.entity.js';

interface Group {
  readonly id: string;
  readonly partnership: string;
  readonly audience: number;
  readonly contentAudience: number;
}

interface NewGroup extends Group {
  readonly kind: GroupKind;
  readonly name: string;
  readonly purpose: string;
  readonly sides: readonly string[];
  readonly formedBy: string;
  readonly organisations: readonly string[];
}

/** Makes a group with its audience and its first organisations. */
export function formGroup(tx: WriteTransaction, group: NewGroup): void {
  const { partnership: partnershipId, id, audience, contentAudience, kind, name, purpose } = group;
  openAudience(tx, partnershipId, contentAudience, { kind: 'GROUP', groupId: id });
  tx.insert(GroupEntity, {
    partnershipId,
    id,
    audience,
    contentAudience,
    kind,
    name,
    purpose,
    sides: [...group.sides],
    formedByOrganisationId: group.formedBy,
    formedAt: tx.now,
  });
  join(tx, group, group.organisations);
}

/** Organisations join: they read all that the group wrote, and what it will. */
export function join(
  tx: WriteTransaction,
  { partnership: partnershipId, id: groupId, audience }: Group,
  organisations: readonly string[],
): void {
  tx.insert(
    GroupMemberEntity,
    organisations.map((organisationId) => ({
      partnershipId,
      id: tx.nextId(),
      audience,
      groupId,
      organisationId,
      joinedAt: tx.now,
    })),
  );
}

/** Organisations leave: from the commit on they read nothing of it. */
export function leave(
  tx: WriteTransaction,
  { partnership, id }: Group,
  organisations: readonly string[],
): void {
  if (organisations.length === 0) return;
  tx.change(
    `update group_member set left_at = $4
     where partnership_id = $1 and group_id = $2 and organisation_id = any ($3::uuid[]) and left_at is null`,
    [partnership, id, organisations, tx.now],
    organisations.length,
  );
}

/** Changes the row of an open group. */
export function changeGroup(
  tx: WriteTransaction,
  { partnership: partnershipId, id }: Group,
  set: Partial<Pick<GroupEntity, 'name' | 'purpose' | 'closedAt'>>,
): void {
  tx.update(GroupEntity, { partnershipId, id }, set);
}

/** Writes an entry to the log of the group and, of one that all members know, to the partnership's. */
export function recordOnGroup(
  tx: WriteTransaction,
  { partnership, id, audience, contentAudience }: Group,
  actor: EntryActor,
  kind: EntryKind,
  data: EntryFacts,
): void {
  for (const to of new Set([audience, contentAudience]))
    record(tx, { partnership, audience: to, actor }, kind, { type: 'GROUP', id }, data);
}
