/** What the bundler tells of a module. */
interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

const known = new Map<string, boolean>();

/** Whether the page itself needs a module before it knows which screen is gone to. */
export function isOfShell(id: string, modules: Modules, seen: ReadonlySet<string> = new Set()): boolean {
  if (id.endsWith('/web/main.tsx')) return true;
  const before = known.get(id);
  if (before !== undefined) return before;
  if (seen.has(id)) return false;
  const further = new Set([...seen, id]);
  const found = modules.getModuleInfo(id)?.importers.some((one) => isOfShell(one, modules, further)) ?? false;
  // What was passed over in a circle is not known yet.
  if (found || seen.size === 0) known.set(id, found);
  return found;
}
