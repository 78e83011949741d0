import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { AudienceEntity } from './audience.entity.js';

/** Takes numbers for new audiences; a number that is then not used says nothing to anybody. */
export async function audienceNumbers(tx: WriteTransaction, count: number): Promise<number[]> {
  const rows = await tx.rows<{ n: number }>(`select free_audience() as n from generate_series(1, $1::int)`, [
    count,
  ]);
  return rows.map(({ n }) => n);
}

/** Whom an audience is of. */
type Meaning = Pick<AudienceEntity, 'kind'> &
  Partial<Pick<AudienceEntity, 'sideCode' | 'organisationId' | 'actionId' | 'groupId'>>;

/** Makes an audience, and with it its log. */
export function openAudience(
  tx: WriteTransaction,
  partnershipId: string,
  audience: number,
  meaning: Meaning,
): void {
  tx.insert(AudienceEntity, { partnershipId, audience, ...meaning });
}
