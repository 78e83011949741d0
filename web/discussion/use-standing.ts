import { useState } from 'react';
import type { CombinedError } from 'urql';

interface Read {
  readonly node: { readonly id?: string } | null;
}

/**
 * What was read of a node, and stays where it cannot be read anew, as when the line is lost meanwhile: somebody may be writing
 * in it.
 * @param id global id of the node: of another one nothing stands
 */
export function useStanding<Data extends Read>(
  { data, error }: { readonly data?: Data | undefined; readonly error?: CombinedError | undefined },
  id: string,
): Data | undefined {
  const read = error ? undefined : data;
  const [last, keep] = useState(read);
  if (read && read !== last) keep(read);
  return read ?? (last?.node?.id === id ? last : data);
}
