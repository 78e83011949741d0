import type { Standing } from './authorise.js';
import type { Viewer } from './viewer.js';

/** How a viewer stands to who they may coordinate: of the same side, or joint, where a focal point of any side does. */
export function coordinatedStanding(
  viewer: Viewer | undefined,
  { side }: { readonly side: string | null },
): Standing {
  const own = viewer?.acting?.side ?? null;
  return { side: own !== null && (side === null || side === own) };
}

/** How a viewer stands to a member: of the same side. A joint organisation is of none. */
export function memberStanding(
  viewer: Viewer | undefined,
  { side }: { readonly side: string | null },
): Standing {
  return { side: side !== null && side === viewer?.acting?.side };
}
