const literals = new WeakMap<readonly unknown[], string>();

/**
 * What is sent for the value of a parameter. A frozen list of numbers, such as a viewer's audiences, is written as
 * PostgreSQL reads it, once for all statements that carry it; every other value is sent as it is.
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
