import type { WriteTransaction } from '../../platform/database/write-transaction.js';

/** The ids of the organisations that coordinate the sides of a partnership, by the side's code. */
export async function sideOffices(
  tx: WriteTransaction,
  partnership: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ code: string; organisation: string }>(
    'select code, coordinating_organisation_id as organisation from side where partnership_id = $1',
    [partnership],
  );
  return new Map(rows.map(({ code, organisation }) => [code, organisation]));
}
