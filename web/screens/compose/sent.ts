import type { CombinedError } from 'urql';
import { refusedBy } from '../../parts/refused-by';
import type { Told } from './problem-summary';
import { fieldOf } from './problems';
import type { Writing } from './writing';

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
}

/** What the server says against a text, each at its field; `otherwise` where it was not reached. */
export function toldOf(
  refusal: Refusal | null | undefined,
  error: CombinedError | undefined,
  writing: Writing,
  otherwise: string,
): readonly Told[] {
  if (refusal) return [{ field: fieldOf(refusal.path ?? [], writing), message: refusal.message }];
  if (!error) return [];
  const refused = refusedBy(error);
  return [{ field: fieldOf(refused?.path ?? [], writing), message: refused?.message ?? otherwise }];
}
