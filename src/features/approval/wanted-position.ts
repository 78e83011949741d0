import type { PositionKind, ReservationType } from '../../domain/approval.js';
import { type Refused, refuse } from '../../domain/refusal.js';
import { badInput } from '../../platform/graphql/errors.js';

interface Said {
  readonly kind?: PositionKind | null;
  readonly reservation?: ReservationType | null;
  readonly reasons?: string | null;
}

/** Throws BAD_USER_INPUT for a reservation's type without a reservation, or the other way round. */
export function refuseUnfitReservation({ kind, reservation }: Said): void {
  if ((kind === 'RESERVE') !== (reservation != null)) throw badInput('RESERVATION_UNFIT', ['reservation']);
}

/** Throws BAD_USER_INPUT for a position that is neither said nor prepared, or both. */
export function refuseBothWays(input: Said & { readonly prepared?: string | null }): void {
  const says = input.kind != null || input.reservation != null || input.reasons != null;
  if (says === (input.prepared != null)) throw badInput('POSITION_MISSING', ['prepared']);
  if (says && input.kind == null) throw badInput('POSITION_MISSING', ['kind']);
  refuseUnfitReservation(input);
}

/** A position as the approver says it. */
export function said({ kind, reservation = null, reasons = null }: Said) {
  return kind == null ? undefined : { kind, reservation, reasons, ended: false };
}

/** Only what the approver has read is taken: not what was replaced or taken meanwhile. */
export const refuseEnded = ({ ended }: { readonly ended: boolean }): Refused | undefined =>
  ended ? refuse('STALE_PREPARED', ['prepared']) : undefined;
