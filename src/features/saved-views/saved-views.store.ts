import type { Actor } from '../../access/authorise.js';
import { visible } from '../../access/visible.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';

type Owner = Pick<Actor, 'partnership' | 'membership'>;

/** How many views somebody keeps, and whether one has this name: two that are saved at once wait for one another. */
export async function lockViews(
  tx: WriteTransaction,
  audiences: readonly number[],
  { partnership, membership }: Owner,
  name: string,
): Promise<{ readonly count: number; readonly named: boolean }> {
  const values = [audiences, partnership, membership];
  // Two statements: the second sees what was committed while the first waited.
  const [, [known]] = await Promise.all([
    tx.rows(
      `select from membership m where m.partnership_id = $2 and m.id = $3 and ${visible('m')} for no key update`,
      values,
    ),
    tx.rows<{ count: number; named: boolean }>(
      `select count(*)::int as count, coalesce(bool_or(name_key(v.name) = name_key($4)), false) as named
       from saved_view v where v.partnership_id = $2 and v.membership_id = $3 and v.removed_at is null and ${visible('v')}`,
      [...values, name],
    ),
  ]);
  return known ?? { count: 0, named: false };
}

/** Keeps a view. */
export function keepView(
  tx: WriteTransaction,
  audiences: readonly number[],
  { partnership, membership }: Owner,
  { name, address }: { readonly name: string; readonly address: string },
): void {
  tx.changePersonal(
    `insert into saved_view (partnership_id, audience, id, membership_id, name, address, saved_at)
     values ($2, (select k.audience from audience k where k.partnership_id = $2 and k.kind = 'PARTNERSHIP' and ${visible('k')}),
       $3, $4, $5, $6, $7)`,
    [audiences, partnership, tx.nextId(), membership, name, address, tx.now],
  );
}

/** Lets a view go. */
export function dropView(
  tx: WriteTransaction,
  audiences: readonly number[],
  { partnership, membership }: Owner,
  name: string,
): void {
  tx.changePersonal(
    `update saved_view v set removed_at = $5 where v.partnership_id = $2 and v.membership_id = $3
       and name_key(v.name) = name_key($4) and v.removed_at is null and ${visible('v')}`,
    [audiences, partnership, membership, name, tx.now],
  );
}
