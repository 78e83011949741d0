import { visible } from '../../access/visible.js';
import type { PositionKind, ReservationType } from '../../domain/approval.js';

/** A prepared position as an approver takes it. */
export interface Preparation {
  readonly partnership: string;
  readonly id: string;
  readonly kind: PositionKind;
  readonly reservation: ReservationType | null;
  readonly reasons: string | null;
  readonly ended: boolean;
}

/** `Preparation` as JSON. */
export const preparationSql = (p: string): string =>
  `jsonb_build_object('partnership', ${p}.partnership_id, 'id', ${p}.id, 'kind', ${p}.kind,
     'reservation', ${p}.reservation, 'reasons', ${p}.reasons, 'ended', ${p}.ended_at is not null)`;

/** What is prepared in a round for an organisation, and `named` (UUID or null) though it has ended. */
export const preparedFor = (
  p: string,
  partnership: string,
  round: string,
  organisation: string,
  named: string,
): string =>
  `${p}.partnership_id = ${partnership} and ${p}.round_id = ${round} and ${p}.organisation_id = ${organisation}
     and (${p}.ended_at is null or ${p}.id = ${named}) and ${visible(p)}`;
