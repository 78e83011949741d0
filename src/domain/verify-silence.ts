import type { Elector, Position, Procedure, Rule, SideAnswer } from './approval.js';
import type { RoundStatus } from './round-status.js';
import { silentAnswer } from './side-answer.js';
import { silenceOutcome } from './silence.js';

/** A side of a round as it is stored, under whichever procedure. */
interface Side {
  readonly code: string;
  readonly rule: Rule;
  readonly state: SideAnswer;
  readonly electors: readonly Elector[];
  readonly positions: readonly Position[];
  /** RFC 3339; null where it has not. */
  readonly silenceAcceptedAt: string | null;
  readonly tacit: boolean;
}

interface Round {
  readonly procedure: Procedure;
  readonly status: RoundStatus;
  readonly digest: string;
  readonly openedAt: string;
  readonly deadline: string;
  readonly closedAt: string | null;
  readonly sides: readonly Side[];
}

/** An entry `silence.accepted` of the partnership's log. */
interface Acceptance {
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Whether silence was asked of sides alone whose rule allows it and that had somebody to speak, each that accepted it did
 * so by one act that is recorded, and approved tacitly only by silence.
 */
export function isAccepted(round: Round, acts: readonly Acceptance[]): boolean {
  const silent = round.procedure === 'SILENCE';
  const accepting = round.sides.filter(({ silenceAcceptedAt }) => silenceAcceptedAt !== null);
  return (
    (silent || accepting.length === 0) &&
    (!silent || round.sides.every(({ rule, electors }) => rule.allowsSilence && electors.length > 0)) &&
    acts.length === accepting.length &&
    accepting.every(({ code, silenceAcceptedAt }) =>
      acts.some(
        ({ at, data }) =>
          data['side'] === code &&
          data['digest'] === round.digest &&
          new Date(at).getTime() === new Date(silenceAcceptedAt ?? '').getTime() &&
          new Date(at) >= new Date(round.openedAt) &&
          new Date(at) < new Date(round.deadline),
      ),
    ) &&
    round.sides.every(({ tacit }) => tacit === (silent && round.status === 'APPROVED'))
  );
}

/** The answer that a side of a round under SILENCE must have where the round came to an outcome. */
export function silentState({ status }: Pick<Round, 'status'>, side: Side): SideAnswer {
  return status === 'APPROVED' ? 'APPROVED' : silentAnswer(side.electors, side.positions);
}

/** What a round under SILENCE came to at the instant it closed. */
export function outcomeOfSilence({ sides, deadline, closedAt, openedAt }: Round): RoundStatus {
  const silent = sides.map(({ electors, positions, silenceAcceptedAt }) => ({
    answer: silentAnswer(electors, positions),
    accepted: silenceAcceptedAt !== null,
  }));
  return silenceOutcome(silent, new Date(deadline), new Date(closedAt ?? openedAt));
}
