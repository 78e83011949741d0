/**
 * Stands in for src/access/visible.ts where the SQL wall is switched off: row-level security must hold alone.
 * `$1` is still mentioned, because a parameter that nothing mentions has no type.
 */
export const visible = (): string => '($1::int[] is not null)';
export const eachAudience = (k: string): string => `(values (0)) ${k}(audience)`;
export const ofAudience = (): string => '($1::int[] is not null)';
