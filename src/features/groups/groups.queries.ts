import { visible } from '../../access/visible.js';
import type { GroupKind, GroupState } from '../../domain/group.js';
import type { Scope } from '../../platform/database/scope.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';

/** A group as a verb finds it. */
export interface FoundGroup extends GroupState {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  /** Who knows of it. */
  readonly audience: number;
  /** Who reads what it writes. */
  readonly contentAudience: number;
}

interface Row extends Omit<FoundGroup, 'members'> {
  readonly kind: GroupKind;
}

/** Locks a group as the viewer; undefined where they see none of that id. */
export function lockGroup(tx: WriteTransaction, scope: Scope, id: string): Promise<FoundGroup | undefined> {
  return find(tx, scope, `g.id = $3`, id, 'update');
}

/**
 * The group, for who is about to write in it: open or closed, it stays so until the transaction's end. Undefined where
 * the viewer sees none of that id. Whoever is not in it does not have its `contentAudience` among theirs.
 */
export function groupToWriteIn(
  tx: WriteTransaction,
  scope: Scope,
  id: string,
): Promise<FoundGroup | undefined> {
  return find(tx, scope, `g.id = $3`, id, 'share');
}

/** The same by the audience of what it writes: undefined where that is no group's. */
export function groupOfAudience(
  tx: WriteTransaction,
  scope: Scope,
  contentAudience: number,
): Promise<FoundGroup | undefined> {
  return find(tx, scope, `g.content_audience = $3`, contentAudience, 'share');
}

async function find(
  tx: WriteTransaction,
  { audiences, partnership }: Scope,
  condition: string,
  value: string | number,
  lock: 'share' | 'update',
): Promise<FoundGroup | undefined> {
  const values = [audiences, partnership, value];
  const wanted = `g.partnership_id = $2 and ${condition} and ${visible('g')}`;
  // Two statements: the second sees who joined or left while the first waited.
  const [[group], members] = await Promise.all([
    tx.rows<Row>(
      `select g.id, g.kind, g.name, g.purpose, g.sides, g.audience, g.content_audience as "contentAudience",
         g.formed_by_organisation_id as "formedBy", g.closed_at is not null as closed
       from partnership_group g where ${wanted} for ${lock}`,
      values,
    ),
    tx.rows<{ id: string }>(
      `select m.organisation_id as id from group_member m
       join partnership_group g on g.partnership_id = m.partnership_id and g.id = m.group_id
       where ${wanted} and m.left_at is null and ${visible('m')}`,
      values,
    ),
  ]);
  return group && { ...group, members: members.map(({ id }) => id) };
}
