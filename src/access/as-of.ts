/** For so many minutes a viewer is known. Far less than the day after which the rows of `rights_change` are cleared away. */
export const MINUTES_KNOWN = 10;

/** When something was read. Valid only if the transaction that read it had written nothing: its snapshot lacks its own changes. */
export interface AsOf {
  /** PostgreSQL's own account of which transactions the read had seen. They commit in any order: no time or number would say it. */
  readonly snapshot: string;
  /** By the database's clock. */
  readonly at: Date;
  /** Which run of which database it was: after a crash, or in another database, the same transaction numbers come again. */
  readonly incarnation: string;
}

/**
 * SQL: which run of which database a statement is in. A server that starts has a new start time, a crash resets the statistics,
 * and the table of changes has another file in a restored dump, in a copy of the database, and once it was emptied.
 */
export const incarnation = `concat_ws(' ', extract(epoch from pg_postmaster_start_time()),
    extract(epoch from pg_stat_get_bgwriter_stat_reset_time()), pg_relation_filepath('rights_change'))`;

/** SQL: the columns of an AsOf, as of the statement itself. */
export const asOfNow = `pg_current_snapshot()::text as snapshot, now() as at, ${incarnation} as incarnation`;

/**
 * SQL: whether the transaction `changed`, of which we see a row, had not been seen by the snapshot `seen`. A number that is
 * still to come here was written in another database, and came with its dump.
 */
export const isNewTo = (seen: string, changed: string): string =>
  `${changed} >= pg_snapshot_xmin(${seen}) and ${changed} < pg_snapshot_xmax(pg_current_snapshot())
    and not pg_visible_in_snapshot(${changed}, ${seen})`;
