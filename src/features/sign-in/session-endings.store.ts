import type { WriteTransaction } from '../../platform/database/write-transaction.js';

/**
 * Ends every session of a user within a verb's transaction: from its commit on each of their tokens is refused. What
 * happened stands in the installation's security log too.
 */
export function endSessionsOf(tx: WriteTransaction, user: string): void {
  tx.change(
    `with ended as (
       update session set ended_at = $2, ended_because = 'SUSPENDED' where user_id = $1 and ended_at is null returning id
     )
     insert into security_event (id, at, kind, user_id)
     select $3, $2, 'SESSIONS_ENDED', $1 where exists (select from ended)`,
    [user, tx.now, tx.nextId()],
  );
}
