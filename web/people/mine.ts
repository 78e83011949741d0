import type { AbilityLine } from '../parts/ability';

/**
 * Of `viewerCan` what the viewer's roles allow in the state the subject is in: no button for an act of others, nor to
 * reinstate who is not suspended. What else stands against an act is said beside its button.
 */
export const mine = <Line extends AbilityLine & { readonly code: string | null }>(
  of: readonly Line[],
): Line[] => of.filter(({ code }) => code !== 'NOT_PERMITTED' && code !== 'WRONG_STATE');
