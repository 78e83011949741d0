import {
  type LogFault,
  LogVerification,
  type StoredEntry,
  type StoredHead,
} from '../../domain/verify-log.js';
import { type RoundFault, verifyRound } from '../../domain/verify-round.js';
import type { Owner } from './owner.js';
import { approvedActions, lostRounds, roundsOf } from './stored-rounds.queries.js';

/** What was verified, and what does not hold. */
export interface Verification {
  readonly logs: number;
  readonly entries: number;
  readonly rounds: number;
  readonly approvals: number;
  /** The last entry there was: verify what came after it the next time. */
  readonly until: string;
  readonly faults: readonly (
    | (LogFault & { readonly partnership: string; readonly audience: number })
    | { readonly partnership: string; readonly round: string; readonly problem: RoundFault | 'NOT_STORED' }
    | { readonly partnership: string; readonly action: string; readonly problem: 'NO_ROUND' }
  )[];
}

interface Head {
  partnership_id: string;
  audience: number;
  size: string;
  frontier: Buffer[];
  root: Buffer;
}

const PAGE = 2_000;

/**
 * Computes every log of the installation again from its content, derives every round again from what the logs say and
 * from its stored positions by the pure rule, and looks for the one round by which each approved action was approved.
 * Needs the owner of the database, who sees all rows.
 * @param after `until` of a former verification: only logs with a newer entry, and their partnerships' rounds and actions
 */
export async function verifyInstallation(owner: Owner, after = '-1'): Promise<Verification> {
  const { rows: heads } = await owner.query<Head>(
    `select * from log l where $1 = '-1' or exists (select from log_entry e where e.partnership_id = l.partnership_id
       and e.audience = l.audience and e.dispatch > $1::bigint) order by partnership_id, audience`,
    [after],
  );
  const { rows: last } = await owner.query<{ until: string }>(
    'select coalesce(max(dispatch), -1) as until from log_entry',
  );
  const faults: Verification['faults'][number][] = [];
  for (const head of heads) {
    const { partnership_id: partnership, audience } = head;
    for (const fault of await verifyHead(owner, head)) faults.push({ ...fault, partnership, audience });
  }
  const partnerships = [...new Set(heads.map((head) => head.partnership_id))];
  const rounds = await roundsOf(owner, partnerships);
  for (const { partnership, round, ...stored } of rounds)
    for (const problem of verifyRound(stored)) faults.push({ partnership, round, problem });
  for (const lost of await lostRounds(owner, partnerships)) faults.push({ ...lost, problem: 'NOT_STORED' });
  const approvals = await approvedActions(owner, partnerships);
  for (const { partnership, action, approved } of approvals)
    if (!approved) faults.push({ partnership, action, problem: 'NO_ROUND' });
  return {
    logs: heads.length,
    entries: heads.reduce((sum, { size }) => sum + Number(size), 0),
    rounds: rounds.length,
    approvals: approvals.length,
    until: last[0]?.until ?? '-1',
    faults,
  };
}

async function verifyHead(owner: Owner, { partnership_id, audience, ...head }: Head) {
  const stored: StoredHead = { ...head, size: Number(head.size) };
  const verification = new LogVerification(stored);
  for (let from = -1, more = true; more; ) {
    const { rows } = await owner.query<StoredEntry & { position: string }>(
      `select e.position, e.leaf, c.salt, c.entry
       from log_entry e left join log_content c using (partnership_id, audience, position)
       where partnership_id = $1 and audience = $2 and position > $3 order by position limit ${PAGE}`,
      [partnership_id, audience, from],
    );
    for (const row of rows) {
      from = Number(row.position);
      verification.take({ ...row, position: from });
    }
    more = rows.length === PAGE;
  }
  return verification.end();
}
