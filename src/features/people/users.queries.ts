import type { WriteTransaction } from '../../platform/database/write-transaction.js';

/**
 * The ids of the active accounts with these addresses, by address in lower case. They are locked, in one order: of two
 * who admit the same people at once the second waits here (every membership locks its user, `check_membership`).
 */
export async function lockActiveUsers(
  tx: WriteTransaction,
  emails: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ id: string; email: string }>(
    `select id, email from app_user where email = any ($1::text[]) and status = 'ACTIVE'
     order by id for no key update`,
    [emails.map((email) => email.toLowerCase())],
  );
  return new Map(rows.map(({ id, email }) => [email, id]));
}
