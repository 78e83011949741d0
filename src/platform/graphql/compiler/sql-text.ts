/** An instant as RFC 3339 text, UTC, milliseconds: `2023-05-07T12:00:00.000Z`. Finer digits are cut off. */
export const instant = (expression: string): string =>
  `to_char((${expression}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A decimal as text without trailing zeros: `1250.5`. */
export const decimal = (expression: string): string => `trim_scale((${expression})::numeric)::text`;
