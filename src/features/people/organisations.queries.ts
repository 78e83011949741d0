import { visible } from '../../access/visible.js';
import type { Candidate } from '../../domain/group.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import { readId } from '../../platform/graphql/read-id.js';
import type { Request } from '../../platform/graphql/request.js';

/**
 * The organisations of those global ids, in their order, each once. Throws NOT_FOUND, naming the place in `path`, where
 * the viewer sees none.
 */
export async function chosenOrganisations(
  tx: WriteTransaction,
  request: Request,
  ids: readonly string[],
  path: string,
): Promise<readonly Candidate[]> {
  const keys = ids.map((id, index) => readId(request, id, 'Organisation', [path, String(index)]));
  const rows = await tx.rows<Candidate>(
    `select o.id, o.side_code as side, o.status from organisation o
     where o.partnership_id = $2 and o.id = any ($3::uuid[]) and ${visible('o')}`,
    [request.scope.audiences, request.scope.partnership, keys],
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return keys.flatMap((key, index) => {
    const organisation = found.get(key);
    if (!organisation) throw notFound([path, String(index)]);
    return keys.indexOf(key) === index ? [organisation] : [];
  });
}
