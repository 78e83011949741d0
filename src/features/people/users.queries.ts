import type { WriteTransaction } from '../../platform/database/write-transaction.js';

/** An account that may be admitted. */
interface ActiveUser {
  readonly id: string;
  /** An administrator sees no content, and so cannot be a member. */
  readonly administrator: boolean;
}

/**
 * The active accounts with these addresses, by address in lower case. They are locked, in one order: of two
 * who admit the same people at once the second waits here (every membership locks its user, `check_membership`).
 */
export async function lockActiveUsers(
  tx: WriteTransaction,
  emails: readonly string[],
): Promise<ReadonlyMap<string, ActiveUser>> {
  const rows = await tx.rows<ActiveUser & { email: string }>(
    `select id, email, administrator from app_user where email = any ($1::text[]) and status = 'ACTIVE'
     order by id for no key update`,
    [emails.map((email) => email.toLowerCase())],
  );
  return new Map(rows.map((user) => [user.email, user]));
}
