/** The state of the list is its address. Without a key: everything, as a table, the latest change first. */
export interface ActionSearch {
  /** States, with commas between. */
  readonly status?: string;
  /** Codes of the partnership's terms and sides. */
  readonly area?: string;
  readonly chain?: string;
  readonly side?: string;
  /** Global id of a lead organisation. */
  readonly lead?: string;
  /** The side on which a lead is looked for. */
  readonly seeking?: string;
  readonly q?: string;
  readonly view?: 'board';
  readonly sort?: 'newest' | 'reference';
}

/** Reads an address that anybody may have written. */
export function readSearch(given: Record<string, unknown>): ActionSearch {
  const text = (key: string) => {
    const value = given[key];
    return (typeof value === 'string' && value !== '') || typeof value === 'number'
      ? { [key]: String(value) }
      : {};
  };
  const { sort, view } = given;
  return {
    ...text('status'),
    ...text('area'),
    ...text('chain'),
    ...text('side'),
    ...text('lead'),
    ...text('seeking'),
    ...text('q'),
    ...(view === 'board' && { view }),
    ...((sort === 'newest' || sort === 'reference') && { sort }),
  };
}
