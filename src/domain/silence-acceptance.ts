import { type Refused, refuse } from './refusal.js';
import { admitsAct, type RoundState } from './round.js';

/** The first half of accepting the procedure: it is SILENCE, and the side has not accepted it yet. */
export function admitsAcceptance(
  round: RoundState,
  { side, accepted }: { readonly side: string; readonly accepted: boolean },
  now: Date,
): Refused | undefined {
  return (
    admitsAct(round, now) ??
    (round.procedure === 'SILENCE' ? undefined : refuse('NOT_SILENCE')) ??
    (accepted ? refuse('ALREADY_ACCEPTED', undefined, { side }) : undefined)
  );
}
