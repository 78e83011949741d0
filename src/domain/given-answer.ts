import type { AnswerForm, GivenAnswer } from './approval.js';
import { localTime } from './deadline.js';
import { sha256Of } from './digest.js';
import { type Refused, refuse } from './refusal.js';
import { admitsAct, type RoundState, refuseDigest, type SideInRound } from './round.js';
import { sideAnswer } from './side-answer.js';

/** What is said of an answer: where the side decided, on what day, and where that is written. */
export interface Statement {
  readonly given: GivenAnswer;
  readonly form: AnswerForm;
  readonly registryNumber: string | null;
  /** ISO 8601. */
  readonly decidedOn: string | null;
  readonly document: string | null;
  readonly reasons: string | null;
}

/**
 * The first half of giving an answer: under the silence procedure none is given, and for the spokesperson nobody speaks
 * who wrote the text. (Where there is none, an answer follows from the positions, whoever says where it was made.)
 */
export function admitsAnswer(
  round: Pick<RoundState, 'status' | 'deadline' | 'procedure'>,
  speaker: { readonly forSpokesperson: boolean; readonly barred: boolean },
  now: Date,
): Refused | undefined {
  return (
    admitsAct(round, now) ??
    (round.procedure === 'SILENCE' ? refuse('ANSWERED_BY_SILENCE') : undefined) ??
    (speaker.forSpokesperson && speaker.barred ? refuse('AUTHOR_BARRED') : undefined)
  );
}

/**
 * The second half (ADR 0007): an answer never replaces the rule. APPROVED needs the rule met by positions and no
 * reservation; REJECTED is the spokesperson's alone. What was decided elsewhere has a registry number and a day, which is
 * not ahead of the calendar of the side.
 */
export function refuseAnswer(
  round: Pick<RoundState, 'digest'>,
  side: SideInRound,
  { digest, ...statement }: Statement & { readonly digest: string },
  { timeZone, now }: { readonly timeZone: string; readonly now: Date },
): Refused | undefined {
  const { given, form, registryNumber, decidedOn } = statement;
  const stale = refuseDigest(round, digest);
  if (stale) return stale;
  if (!follows(side, given)) return refuse('RULE_NOT_MET', ['answer'], { side: side.code });
  if (form !== 'IN_CONCORD' && !registryNumber) return refuse('REGISTRATION_MISSING', ['registryNumber']);
  if (form !== 'IN_CONCORD' && !decidedOn) return refuse('REGISTRATION_MISSING', ['decidedOn']);
  const ahead = decidedOn !== null && decidedOn > localTime(now, timeZone).date;
  return ahead ? refuse('DATE_AHEAD', ['decidedOn']) : undefined;
}

/** What the log keeps of a statement: `sha256:` and 64 hexadecimal digits over its canonical JSON. */
export function statementDigest({
  given,
  form,
  registryNumber,
  decidedOn,
  document,
  reasons,
}: Statement): string {
  return sha256Of({ given, form, registryNumber, decidedOn, document, reasons });
}

function follows({ rule, electorate, history }: SideInRound, given: GivenAnswer): boolean {
  if (given === 'REJECTED') return rule.spokesperson !== undefined;
  return sideAnswer(rule, electorate, history, 'APPROVED') === 'APPROVED';
}
