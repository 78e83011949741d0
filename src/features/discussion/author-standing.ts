import type { Standing } from '../../access/authorise.js';
import type { Viewer } from '../../access/viewer.js';

/**
 * How a viewer stands to what somebody wrote, a comment or a thread: its author, and of its author's side. A joint
 * organisation is of none: what its members write is for the focal points of any side.
 */
export function authorStanding(
  { acting }: Viewer,
  written: { readonly author: string; readonly side: string | null },
): Standing {
  return {
    own: acting?.membership === written.author,
    side: acting?.side != null && (written.side === null || acting.side === written.side),
  };
}
