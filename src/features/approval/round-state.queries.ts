import { visible } from '../../access/visible.js';
import type { GivenAnswer, Rule, SideAnswer } from '../../domain/approval.js';
import type { RoundState } from '../../domain/round.js';
import { isTacit } from '../../domain/silence.js';
import type { Reservations } from '../../domain/tally.js';

/** What one side has answered in a round, as it is stored. */
export interface StoredAnswer {
  readonly code: string;
  readonly state: SideAnswer;
  /** Whether it has accepted that silence is consent. */
  readonly accepted: boolean;
  readonly rule: Rule;
  readonly given: GivenAnswer | null;
  readonly reservations: Reservations;
}

/** The row of a round with the answers of its sides, as a verb reads it under its lock. */
export interface StoredRound extends Omit<RoundState, 'tacit'> {
  readonly partnership: string;
  readonly id: string;
  readonly audience: number;
  readonly action: string;
  readonly revision: number;
  /** The edition named, if one is. */
  readonly roadmap: string | null;
  readonly openedAt: Date;
  /** The organisation whose member opened it. */
  readonly openedBy: string;
  readonly lastPositionAt: Date | null;
  readonly sides: readonly StoredAnswer[];
}

/** The columns of `StoredRound`: the answers are read once, and what follows from them is derived below. */
export const stateSql = (r: string): string =>
  `${r}.partnership_id as partnership, ${r}.id, ${r}.audience, ${r}.action_id as action, ${r}.revision, ${r}.digest, ${r}.status,
    ${r}.opened_at as "openedAt", ${r}.procedure, ${r}.deadline, ${r}.extended_from as "extendedFrom", ${r}.roadmap_id as roadmap,
    ${r}.opened_by_organisation_id as "openedBy", last_position_at(${r}.partnership_id, ${r}.id) as "lastPositionAt",
    (select coalesce(json_agg(json_build_object('code', s.side_code, 'state', s.state,
        'accepted', s.silence_accepted_at is not null, 'rule', s.rule, 'given', s.given, 'reservations', s.reservations)), '[]')
      from side_answer s where s.partnership_id = ${r}.partnership_id and s.round_id = ${r}.id and ${visible('s')}) as sides`;

/** A round with what its sides have answered, by code. */
export function stateWithSides({ sides, ...row }: StoredRound) {
  return {
    ...row,
    tacit:
      row.procedure === 'SILENCE' &&
      isTacit(sides.map(({ state: answer, accepted }) => ({ answer, accepted }))),
    acceptedBy: sides.filter(({ accepted }) => accepted).map(({ code }) => code),
    answers: Object.fromEntries(sides.map(({ code, state }) => [code, state])),
  };
}
