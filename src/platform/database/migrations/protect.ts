/** Written as a subquery, PostgreSQL hashes it once a statement (migration 26 gives it so to tables made before). */
const visible = `audience in (select unnest(nullif(current_setting('concord.audiences', true), '')::int[]))`;
const inScope = `partnership_id = (select nullif(current_setting('concord.partnership', true), ''))::uuid`;

/**
 * The second wall: SQL that puts a table of a partnership under forced row-level security.
 *
 * A row is visible where its audience is in the transaction's set; it may be inserted by anybody acting in its
 * partnership (a position of the other side's electorate is written, never read, by whoever opens a round), so
 * inserts must not use RETURNING. The `(select …)` makes PostgreSQL evaluate the setting once a statement, and
 * `nullif` covers a setting that has gone back to the empty text. `changes` names the commands beyond SELECT; an
 * UPDATE names its columns where the others never change.
 */
export function protect(
  table: string,
  appRole: string,
  changes: readonly ('INSERT' | 'UPDATE' | `UPDATE (${string})`)[],
): string {
  const policies = [
    `create policy ${table}_owner on ${table} to current_user using (true) with check (true)`,
    `create policy ${table}_select on ${table} for select to ${appRole} using (${visible})`,
    `create policy ${table}_insert on ${table} for insert to ${appRole} with check (${inScope})`,
    `create policy ${table}_update on ${table} for update to ${appRole} using (${visible}) with check (${inScope})`,
    `create policy ${table}_delete on ${table} for delete to ${appRole} using (false)`,
  ];
  return [
    `alter table ${table} enable row level security, force row level security`,
    ...policies,
    `grant ${['SELECT', ...changes].join(', ')} on ${table} to ${appRole}`,
  ].join(';\n');
}

/**
 * SQL that makes the rows of a protected table personal: beside their audience, the application's role sees and writes
 * only those whose `column` is the user, or the membership, that the transaction acts for.
 */
export function personal(
  table: string,
  appRole: string,
  column: string,
  of: 'concord.user' | 'concord.membership',
): string {
  return `create policy ${table}_personal on ${table} as restrictive to ${appRole}
    using (${column} = (select nullif(current_setting('${of}', true), ''))::uuid)`;
}

/** SQL that lets nobody, the owner included, change or remove a row of a table. */
export function appendOnly(table: string): string {
  return `
    create trigger ${table}_append_only before update or delete on ${table}
      for each row execute function refuse_change();
    create trigger ${table}_never_truncated before truncate on ${table}
      for each statement execute function refuse_change()`;
}
