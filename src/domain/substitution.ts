import { type Refused, refuse } from './refusal.js';
import type { Role } from './role.js';

/** A membership as a substitution looks at it. Ids are UUIDs. */
export interface Seat {
  readonly id: string;
  readonly user: string;
  readonly organisation: string;
  readonly status: 'ACTIVE' | 'SUSPENDED';
  readonly roles: readonly Role[];
}

/** From an instant up to another, which is not in it. */
export interface Period {
  readonly from: Date;
  readonly until: Date;
}

/** Nobody is represented for longer than a year at a time. */
const longest = 366 * 24 * 3600 * 1000;

/** The first half of naming a substitute: there must be an approver to act for. */
export function refuseRepresented(approver: Pick<Seat, 'status' | 'roles'>): Refused | undefined {
  return approver.status === 'ACTIVE' && approver.roles.includes('APPROVER')
    ? undefined
    : refuse('NOT_AN_APPROVER', ['approver']);
}

/**
 * Of a focal point who names a substitute for somebody else: what is as good as the role of an approver takes a second one
 * where the side has one (domain.md, "Who"). The approver names alone, and both focal points can give the role itself.
 */
export function refuseNaming({
  own,
  secondFocalPoint,
}: {
  readonly own: boolean;
  readonly secondFocalPoint: boolean;
}): Refused | undefined {
  return !own && secondFocalPoint ? refuse('NAMED_BY_APPROVER', ['approver']) : undefined;
}

/**
 * The second half (domain.md, "Approval rounds"): the substitute is another active member of the approver's
 * organisation. An approver needs none to act for it, and naming oneself would give oneself a role. `others` are the
 * periods for which the same two are named already.
 */
export function refuseSubstitute(
  approver: Seat,
  substitute: Seat,
  {
    byUser,
    period,
    others,
  }: { readonly byUser: string; readonly period: Period; readonly others: readonly Period[] },
  now: Date,
): Refused | undefined {
  if (substitute.user === byUser) return refuse('SELF_SUBSTITUTE', ['substitute']);
  const fit =
    substitute.organisation === approver.organisation &&
    substitute.user !== approver.user &&
    substitute.status === 'ACTIVE' &&
    !substitute.roles.includes('APPROVER');
  return fit ? refusePeriod(period, others, now) : refuse('SUBSTITUTE_UNFIT', ['substitute']);
}

function refusePeriod(period: Period, others: readonly Period[], now: Date): Refused | undefined {
  const { from, until } = period;
  if (until <= from) return refuse('DATES_REVERSED', ['until']);
  if (until <= now) return refuse('PERIOD_OVER', ['until']);
  if (until.getTime() - from.getTime() > longest) return refuse('PERIOD_TOO_LONG', ['until']);
  return others.some((other) => other.from < until && from < other.until)
    ? refuse('SUBSTITUTE_TWICE', ['from'])
    : undefined;
}

/** An approver whom a member may act for now: their membership (UUID), and whether they are barred from the text. */
export interface Represented {
  readonly approver: string;
  readonly barred: boolean;
}

/**
 * For which approver a member acts: the one named; without a name nobody where they are an approver themselves, else the
 * only one they may act for. Undefined where they act for nobody.
 */
export function representing(
  roles: readonly Role[],
  represents: readonly Represented[],
  named: string | null,
): Refused | Represented | undefined {
  if (named !== null) return represents.find(({ approver }) => approver === named);
  if (roles.includes('APPROVER')) return undefined;
  return represents.length > 1 ? refuse('SUBSTITUTE_FOR_WHOM', ['onBehalfOf']) : represents[0];
}

/** A substitution ends once. */
export function refuseEnding(ended: boolean): Refused | undefined {
  return ended ? refuse('SUBSTITUTION_ENDED') : undefined;
}
