import type { Standing } from '../../access/authorise.js';
import type { Viewer } from '../../access/viewer.js';

/**
 * How a viewer stands to a comment: its author, and of its author's side. A joint organisation is of none: what its members
 * write is for the focal points of any side.
 */
export function commentStanding(
  { acting }: Viewer,
  comment: { readonly author: string; readonly side: string | null },
): Standing {
  return {
    own: acting?.membership === comment.author,
    side: acting?.side != null && (comment.side === null || acting.side === comment.side),
  };
}
