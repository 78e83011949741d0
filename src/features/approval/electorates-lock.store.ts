import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import type { Request } from '../../platform/graphql/request.js';

/**
 * Held until the end of the transaction, before any other lock: whoever opens a round reads who may take positions
 * (SHARED, many at once), whoever takes an organisation out of electorates changes it (ALONE). So no round opens with an
 * elector that is being suspended.
 */
export async function holdElectorates(
  tx: WriteTransaction,
  { scope }: Request,
  how: 'SHARED' | 'ALONE',
): Promise<void> {
  const lock = how === 'ALONE' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await tx.rows(`select ${lock}(hashtextextended('electorates of ' || $1, 0))`, [scope.partnership]);
}
