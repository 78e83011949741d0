/** Minutes for which a viewer may be taken for who they were found to be: what has changed is cleared away after a day. */
export const MINUTES_KNOWN = 10;

/**
 * When something was read, as PostgreSQL itself tells which transactions that read had seen: those may have committed in any
 * order. It counts only if the statement was of a transaction that had written nothing.
 */
export interface AsOf {
  readonly snapshot: string;
  /** By the database's clock. */
  readonly at: Date;
  /** Of which database, and since which of its starts: transactions are counted anew by another, and after a crash. */
  readonly incarnation: string;
}

/**
 * SQL of the database in which a statement runs: its server's start, that of its statistics, which a crash resets, and the table
 * of the changes, which is another one where a dump was restored.
 */
export const incarnation = `concat_ws(' ', extract(epoch from pg_postmaster_start_time()),
    extract(epoch from pg_stat_get_bgwriter_stat_reset_time()), 'rights_change'::regclass::oid)`;

/** SQL of the columns of an AsOf. */
export const asOfNow = `pg_current_snapshot()::text as snapshot, now() as at, ${incarnation} as incarnation`;

/**
 * SQL: whether the transaction `changed`, of which a row is visible, was not yet so in the snapshot `seen`. Numbers that
 * are still to come are another database's, of whose dump this one was made.
 */
export const isNewTo = (seen: string, changed: string): string =>
  `${changed} >= pg_snapshot_xmin(${seen}) and ${changed} < pg_snapshot_xmax(pg_current_snapshot())
    and not pg_visible_in_snapshot(${changed}, ${seen})`;
