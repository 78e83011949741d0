/**
 * The one SQL predicate of who may read: the row's audience is among the viewer's (`domain.md`, "Audiences").
 * Every read carries it for every table with content; `$1` is always the viewer's audiences as `int[]`.
 * The database's row-level security says the same once more.
 */
export const visible = (alias: string): string => `${alias}.audience = any ($1::int[])`;

/** The same rule for a page that is merged from one short scan an audience: the viewer's audiences as rows `k` … */
export const eachAudience = (k: string): string => `unnest($1::int[]) ${k}(audience)`;

/** … and the rows of one of them. */
export const ofAudience = (alias: string, k: string): string => `${alias}.audience = ${k}.audience`;
