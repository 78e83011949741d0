/** What the answers so far have named, by its place there: `action` (an id), `digest`, `round` … */
const kept = new Map<string, unknown>();

/**
 * Keeps from an answer what later tabs may name in their variables: the id of every object under the name of its
 * field, and digests and revision numbers under their own.
 */
export function remember(answer: unknown, name = ''): void {
  if (Array.isArray(answer)) for (const item of answer) remember(item, name);
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return;
  for (const [key, value] of Object.entries(answer)) {
    if (key === 'id') kept.set(name, value);
    else if ((key === 'digest' || key === 'revision') && value !== null) kept.set(key, value);
    else remember(value, key);
  }
}

/** The same variables, with what was remembered in place of every text like `{action}`. */
export function filled(variables: unknown): unknown {
  if (typeof variables === 'string') {
    const name = /^\{(\w+)\}$/.exec(variables)?.[1];
    return name !== undefined && kept.has(name) ? kept.get(name) : variables;
  }
  if (Array.isArray(variables)) return variables.map(filled);
  if (typeof variables !== 'object' || variables === null) return variables;
  return Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, filled(value)]));
}
