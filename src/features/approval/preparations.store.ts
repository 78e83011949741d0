import { visible } from '../../access/visible.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import type { Request } from '../../platform/graphql/request.js';
import { type Preparation, preparationSql, preparedFor } from './preparations.queries.js';
import { PreparedPositionEntity } from './prepared-position.entity.js';

/** What is prepared in a round for the viewer's organisation. To be sent behind the lock. */
export async function preparationsFor(
  tx: WriteTransaction,
  request: Request,
  round: string,
): Promise<readonly Preparation[]> {
  const { audiences, partnership } = request.scope;
  const rows = await tx.rows<{ prepared: Preparation }>(
    `select ${preparationSql('p')} as prepared from prepared_position p where ${preparedFor('p', '$2', '$3', '$4', 'null')}`,
    [audiences, partnership, round, request.viewer?.acting?.organisation ?? null],
  );
  return rows.map(({ prepared }) => prepared);
}

/** What was prepared is done with. */
export function endPreparation(
  tx: WriteTransaction,
  preparations: readonly Preparation[],
  ending: NonNullable<PreparedPositionEntity['ending']>,
  endedAt: Date,
): void {
  for (const { partnership: partnershipId, id, ended } of preparations)
    if (!ended) tx.update(PreparedPositionEntity, { partnershipId, id }, { ending, endedAt });
}

/** The audience of the organisation that the viewer acts for. */
export async function ownAudience(tx: WriteTransaction, request: Request): Promise<number | undefined> {
  const { audiences, partnership } = request.scope;
  const [row] = await tx.rows<{ audience: number }>(
    `select a.audience from audience a
     where a.partnership_id = $2 and a.kind = 'ORGANISATION' and a.organisation_id = $3 and ${visible('a')}`,
    [audiences, partnership, request.viewer?.acting?.organisation ?? null],
  );
  return row?.audience;
}
