import type { ActionState } from './action.js';
import { possible, staleDigest } from './action.js';
import type {
  Elector,
  GivenAnswer,
  Position,
  PositionKind,
  Procedure,
  Rule,
  SideAnswer,
} from './approval.js';
import type { Calendar } from './calendar.js';
import { earliestDeadline, refuseCalendars, refuseDeadline } from './deadline.js';
import type { RevisionText } from './digest.js';
import type { Party } from './lead.js';
import { type Refused, refuse } from './refusal.js';
import type { RoadmapStatus } from './roadmap.js';
import { effectiveStatus, openOutcome, type RoundStatus } from './round-status.js';
import { isReachable, sideAnswer, silentAnswer } from './side-answer.js';
import { type Money, refuseSilence } from './silence.js';
import { latestPositions } from './tally.js';

/** A side as a round begins: the rule that is copied into it, who may take positions, and when it works. */
export interface SideAtOpening {
  readonly code: string;
  readonly rule: Rule;
  readonly electorate: readonly Elector[];
  readonly calendar: Calendar;
}

/** What the opening of a round looks at; `by` is who opens it. */
export interface RoundPlan {
  readonly action: ActionState;
  /** Of the current revision, by language. */
  readonly texts: Readonly<Record<string, RevisionText>>;
  readonly equalLanguages: readonly string[];
  /** Whether an open point that a focal point marked is not resolved. */
  readonly blocked: boolean;
  /** Of the edition named, if one is. */
  readonly edition: RoadmapStatus | null;
  readonly sides: readonly SideAtOpening[];
  readonly by: Party;
  /** In working days of all sides. */
  readonly shortestDays: number;
  readonly procedure: Procedure;
  readonly budget: readonly Money[];
  /** The highest budget for which the partnership allows silence, by currency. */
  readonly limits: readonly Money[];
}

/**
 * Whether a round may open on the text with `digest`, and until when: at `wanted`, or at the earliest that is permitted
 * (domain.md, "Joint actions" and "Approval rounds"). What no input can mend is said before any input is looked at.
 */
export function openRound(
  plan: RoundPlan,
  digest: string,
  wanted: Date | null,
  now: Date,
): Refused | { readonly deadline: Date } {
  const calendars = plan.sides.map(({ calendar }) => calendar);
  return (
    possible('round.open', plan.action, plan.by) ??
    languageMissing(plan) ??
    (plan.blocked ? refuse('OPEN_POINT_BLOCKS') : undefined) ??
    refuseCalendars(now, calendars, plan.shortestDays) ??
    (plan.procedure === 'SILENCE' ? refuseSilence(plan) : ruleUnreachable(plan)) ??
    staleDigest(plan.action, digest) ??
    editionClosed(plan) ??
    (wanted ? refuseDeadline(now, wanted, calendars, plan.shortestDays) : undefined) ?? {
      deadline: wanted ?? earliestDeadline(now, calendars, plan.shortestDays),
    }
  );
}

/** A round as its rules look at it; `status` as it is written down. */
export interface RoundState {
  readonly status: RoundStatus;
  readonly deadline: Date;
  /** What the deadline was before it was extended, if it was. */
  readonly extendedFrom: Date | null;
  readonly digest: string;
  readonly procedure: Procedure;
  /** Whether silence is consent in it once the deadline comes; without it, it is not. */
  readonly tacit?: boolean;
}

/** The first half of every act on a round: it must be open. */
export function admitsAct(
  round: Pick<RoundState, 'status' | 'deadline' | 'tacit'>,
  now: Date,
): Refused | undefined {
  const status = effectiveStatus(round, now);
  return status === 'OPEN' ? undefined : refuse('ROUND_CLOSED', undefined, { status });
}

/** The first half of extending a round: it is open, and was not extended before (domain.md, "Between the sides"). */
export function admitsExtension(round: RoundState, now: Date): Refused | undefined {
  return admitsAct(round, now) ?? (round.extendedFrom ? refuse('ALREADY_EXTENDED') : undefined);
}

/** The first half of asking for a meeting: a side asks once in a round. */
export function admitsMeeting(
  round: RoundState,
  { side, asked }: { readonly side: string; readonly asked: boolean },
  now: Date,
): Refused | undefined {
  return admitsAct(round, now) ?? (asked ? refuse('MEETING_ASKED', undefined, { side }) : undefined);
}

/** The first half of taking a position: nobody judges a text of their own. */
export function admitsPosition(
  round: Pick<RoundState, 'status' | 'deadline' | 'tacit'>,
  barred: boolean,
  now: Date,
): Refused | undefined {
  return admitsAct(round, now) ?? (barred ? refuse('AUTHOR_BARRED') : undefined);
}

/** The second half: a position is on the digest of the round, and an objection or a reservation has reasons. */
export function refusePosition(
  round: Pick<RoundState, 'digest'>,
  position: { readonly kind: PositionKind; readonly digest: string; readonly reasons: string | null },
): Refused | undefined {
  const needsReasons = position.kind === 'OBJECT' || position.kind === 'RESERVE';
  return (
    refuseDigest(round, position.digest) ??
    (needsReasons && !position.reasons ? refuse('REASONS_MISSING', ['reasons']) : undefined)
  );
}

/** Every act on a round names the digest that was read. */
export function refuseDigest(round: Pick<RoundState, 'digest'>, digest: string): Refused | undefined {
  return digest === round.digest ? undefined : refuse('STALE_DIGEST', ['digest']);
}

/** The position an organisation has, from all that were taken in their order; null where it has none. */
export function latestKind(history: readonly Position[], organisation: string): PositionKind | null {
  return latestPositions(history).get(organisation)?.kind ?? null;
}

/** Only an approval that was given subject to it is confirmed. */
export function admitsConfirmation(latest: PositionKind | null): Refused | undefined {
  return latest === 'APPROVE_AD_REFERENDUM' ? undefined : refuse('NOTHING_TO_CONFIRM');
}

/** Only a reservation that stands is lifted. */
export function admitsLifting(latest: PositionKind | null): Refused | undefined {
  return latest === 'RESERVE' ? undefined : refuse('NO_RESERVATION');
}

/** A side of an open round, with every position taken on it in the order taken. */
export interface SideInRound {
  readonly code: string;
  readonly rule: Rule;
  readonly electorate: readonly Elector[];
  readonly history: readonly Position[];
  /** What its spokesperson said last; null where it has said nothing, or there is none. */
  readonly given: GivenAnswer | null;
}

/** The answer of a side under the procedure of its round. */
export function answerOf(
  procedure: Procedure,
  { rule, electorate, history, given }: SideInRound,
): SideAnswer {
  return procedure === 'SILENCE'
    ? silentAnswer(electorate, history)
    : sideAnswer(rule, electorate, history, given);
}

/** What a side as an act leaves it leads to: the answers of all sides by code, and what the round comes to. */
export function comesTo(
  round: Pick<RoundState, 'procedure' | 'deadline'>,
  side: SideInRound,
  answers: Readonly<Record<string, SideAnswer>>,
  now: Date,
): { readonly answers: Readonly<Record<string, SideAnswer>>; readonly outcome: RoundStatus } {
  const all = { ...answers, [side.code]: answerOf(round.procedure, side) };
  return { answers: all, outcome: openOutcome(round.procedure, Object.values(all), round.deadline, now) };
}

function languageMissing({ texts, equalLanguages }: RoundPlan): Refused | undefined {
  const language = equalLanguages.find((one) => {
    const text = texts[one];
    return !(text?.title && text.summary && text.body);
  });
  return language === undefined ? undefined : refuse('LANGUAGE_MISSING', undefined, { language });
}

function editionClosed({ edition, action }: RoundPlan): Refused | undefined {
  if (edition && action.change) return refuse('CHANGE_KEEPS_PLACE', ['roadmap']);
  if (!edition || edition === 'DRAFT') return undefined;
  return refuse('EDITION_NOT_DRAFT', ['roadmap'], { status: edition });
}

function ruleUnreachable({ sides }: RoundPlan): Refused | undefined {
  const side = sides.find(({ rule, electorate }) => !isReachable(rule, electorate));
  return side && refuse('RULE_UNREACHABLE', undefined, { side: side.code });
}
