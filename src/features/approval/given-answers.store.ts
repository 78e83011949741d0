import type { Actor } from '../../access/authorise.js';
import { type Statement, statementDigest } from '../../domain/given-answer.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { asEntryActor, record } from '../log/record.js';
import { mustStillSubstitute } from '../substitutes/substitutions.store.js';
import type { OwnSide } from './own-side.queries.js';
import type { LockedRound } from './round-lock.store.js';
import { SideAnswerEntity } from './side-answer.entity.js';

/** Stores what is said of a side's answer, and tells its side by whom; the other sides read what, not by whom. */
export function storeStatement(
  tx: WriteTransaction,
  { partnership, id, digest, at }: LockedRound,
  { code, sideAudience }: Pick<OwnSide, 'code' | 'sideAudience'>,
  statement: Statement,
  actor: Actor,
): void {
  mustStillSubstitute(tx, actor);
  tx.update(
    SideAnswerEntity,
    { partnershipId: partnership, roundId: id, sideCode: code },
    { ...statement, givenAt: at },
  );
  const { given, form } = statement;
  record(
    tx,
    { partnership, audience: sideAudience, actor: asEntryActor(actor), at },
    'answer.given',
    { type: 'ROUND', id },
    { side: code, given, digest, form, statement: statementDigest(statement) },
  );
}
