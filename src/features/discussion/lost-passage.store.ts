import { visible } from '../../access/visible.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import type { Request } from '../../platform/graphql/request.js';
import { shownRevision } from '../approval/rounds.queries.js';
import { type AnchorFacts, anchorFacts } from './anchor.type.js';

interface Row {
  readonly facts: AnchorFacts | null;
  readonly revision: number;
  readonly onlyInCircle: boolean;
}

/** What a locked thread (UUID) was on in the text, and what there is of it now; undefined where it is on no passage. */
export async function lostPassage(tx: WriteTransaction, { scope }: Request, thread: string) {
  const [row] = await tx.rows<Row>(
    `select ${anchorFacts('t', (c) => shownRevision(c, '$4::timestamptz'))} as facts,
       t.passage_revision as revision, k.kind in ('CIRCLE', 'ORGANISATION') as "onlyInCircle"
     from thread t join audience k on k.partnership_id = t.partnership_id and k.audience = t.audience and ${visible('k')}
     where t.partnership_id = $2 and t.id = $3 and t.passage_revision is not null and ${visible('t')}`,
    [scope.audiences, scope.partnership, thread, tx.now],
  );
  if (!row?.facts) return undefined;
  const { facts, revision, onlyInCircle } = row;
  const { language, field, start, end } = facts;
  return { facts, onlyInCircle, from: { revision, language, field, start, end } };
}
