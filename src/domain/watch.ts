/** How closely a member follows an action or a thread, the closest first. */
export const watchLevels = ['EVERYTHING', 'MENTIONS', 'NOTHING'] as const;
export type WatchLevel = (typeof watchLevels)[number];

/** Why a level is in effect: chosen there, chosen on the action of the thread, or neither. */
export const watchOrigins = ['CHOSEN', 'ACTION', 'DEFAULT'] as const;
type WatchOrigin = (typeof watchOrigins)[number];

/** What the rule looks at, of one member and one action or thread. */
export interface WatchFacts {
  /** What they have chosen there. */
  readonly chosen: WatchLevel | null;
  /** Of a thread: what they have chosen on the action that it is on, or that the round is on which it is. */
  readonly ofAction: WatchLevel | null;
  /** Whether their organisation leads the action, or they opened the thread, wrote in it or are mentioned in it themselves. */
  readonly takesPart: boolean;
}

/** The level in effect, and why. */
export interface WatchInEffect {
  readonly level: WatchLevel;
  readonly origin: WatchOrigin;
}

/**
 * A choice goes before every default, the nearer before the wider. Without one, whoever takes part follows everything and
 * all others what speaks to them: nobody is muted but by themselves. That one's organisation or group is mentioned speaks
 * to one, but is no taking part: it would let one comment bring a hundred people every other.
 */
export function watchInEffect({ chosen, ofAction, takesPart }: WatchFacts): WatchInEffect {
  if (chosen) return { level: chosen, origin: 'CHOSEN' };
  if (ofAction) return { level: ofAction, origin: 'ACTION' };
  return { level: takesPart ? 'EVERYTHING' : 'MENTIONS', origin: 'DEFAULT' };
}
