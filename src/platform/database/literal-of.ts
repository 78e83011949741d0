const literals = new WeakMap<readonly unknown[], string>();

/**
 * A list of numbers that never changes, such as a viewer's audiences, as PostgreSQL reads it: written out once, not for
 * each statement. Any other value as it is.
 */
export function literalOf(value: unknown): unknown {
  if (!Array.isArray(value) || !Object.isFrozen(value)) return value;
  const known = literals.get(value);
  if (known !== undefined) return known;
  if (!value.every(Number.isInteger)) return value;
  const literal = `{${value.join(',')}}`;
  literals.set(value, literal);
  return literal;
}
