import { visible } from '../../access/visible.js';
import type { Scope } from '../../platform/database/scope.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';

/** The ids of the organisations that coordinate the sides of a partnership, by the side's code. */
export async function sideOffices(
  tx: WriteTransaction,
  { audiences, partnership }: Pick<Scope, 'audiences' | 'partnership'>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ code: string; organisation: string }>(
    `select s.code, s.coordinating_organisation_id as organisation from side s
     where s.partnership_id = $2 and ${visible('s')}`,
    [audiences, partnership],
  );
  return new Map(rows.map(({ code, organisation }) => [code, organisation]));
}
