import type { Told, Who } from './told.js';

interface Organisation {
  readonly side: unknown;
  readonly kind: unknown;
  accredited: boolean;
  /** The moment of the last change of that. */
  since: number;
}

interface Seat {
  readonly user: string;
  readonly organisation: string;
  readonly roles: readonly string[];
  suspended: number;
}

interface Substitution {
  readonly id: unknown;
  readonly approver: string;
  readonly substitute: unknown;
  readonly from: string;
  readonly until: string;
  ended: number;
}

/** So many entries of a partnership are never written while one act is under way: what was told so long ago is known to all. */
const longAgo = 500;

/** Of a rule: the facts that a round copies. */
const ruleOf = ({ rule, approvals, quorum, requiredKinds, spokesperson, allowsSilence }: Told['data']) =>
  JSON.stringify([rule, approvals, quorum, requiredKinds, spokesperson, allowsSilence ?? false]);

/** The people of a partnership as the logs tell them: who may speak for whom, and by which rule their side decides. */
export class PeopleTold {
  private readonly organisations = new Map<string, Organisation>();
  private readonly seats = new Map<string, Seat>();
  private readonly substitutions: Substitution[] = [];
  private readonly rules: { readonly side: unknown; readonly rule: string; readonly from: number }[] = [];
  private moment = 0;

  hears({ kind, subject: { id }, data, at }: Told): void {
    this.moment += 1;
    const { moment } = this;
    const organisation = this.organisations.get(id);
    const seat = this.seats.get(id);
    if (kind === 'organisation.accredited' && !organisation)
      this.organisations.set(id, { side: data['side'], kind: data['kind'], accredited: true, since: 0 });
    else if (/^organisation\.(accredited|suspended)$/.test(kind) && organisation)
      Object.assign(organisation, { accredited: kind === 'organisation.accredited', since: moment });
    if (kind === 'member.admitted') {
      const { user, organisation: of, roles } = data as Pick<Seat, 'user' | 'organisation' | 'roles'>;
      this.seats.set(id, { user, organisation: of, roles, suspended: Number.POSITIVE_INFINITY });
    }
    if (kind === 'member.suspended' && seat) seat.suspended = moment;
    if (kind === 'substitute.named')
      this.substitutions.push({
        id: data['id'],
        approver: id,
        substitute: data['substitute'],
        from: String(data['from'] ?? at),
        until: String(data['until']),
        ended: Number.POSITIVE_INFINITY,
      });
    const over = this.substitutions.find((one) => one.id === data['id']);
    if (kind === 'substitution.ended' && over) over.ended = moment;
    if (kind === 'rule.changed') this.rules.push({ side: data['side'], rule: ruleOf(data), from: moment });
  }

  /** What is wrong with a side as a round fixes it; `authors` may not judge the text. */
  faultsOfElectorate({ data }: Told, authors: ReadonlySet<string>): string[] {
    const electors = data['electors'] as readonly string[];
    const kinds = data['kinds'] as readonly string[];
    const wrong = [];
    for (const [at, id] of electors.entries()) {
      const { side, kind, accredited } = this.organisations.get(id) ?? {};
      if (side !== data['side'] || kind !== kinds[at] || !accredited)
        wrong.push(`${id} cannot be an elector`);
      if (!this.speakers(id, authors).some((seat) => this.moment - seat.suspended < longAgo))
        wrong.push(`nobody can speak for ${id}`);
    }
    for (const [id, { side, accredited, since }] of this.organisations) {
      const settled = accredited && (since === 0 || this.moment - since > longAgo);
      const able = this.speakers(id, authors).some((seat) => seat.suspended > this.moment);
      if (settled && able && side === data['side'] && !electors.includes(id))
        wrong.push(`${id} was left out of the electorate`);
    }
    return [...wrong, ...this.faultsOfRule(data)];
  }

  /** What is wrong with who took a position, or spoke for a side. */
  faultsOfSpeaker({ actor, at, data }: Told, authors: ReadonlySet<string>, asApprover = true): string[] {
    const seat = actor && this.seats.get(actor.membership);
    if (!actor || !seat || seat.user !== actor.user || seat.organisation !== actor.organisation)
      return ['nobody of that organisation'];
    const wrong = [];
    if (this.organisations.get(seat.organisation)?.side !== data['side'])
      wrong.push('somebody of another side');
    if (this.moment - seat.suspended > longAgo) wrong.push('somebody long suspended');
    if (!asApprover) return seat.roles.includes('FOCAL_POINT') ? wrong : [...wrong, 'no focal point'];
    const approver = actor.substituteFor ? this.seats.get(actor.substituteFor) : seat;
    if (approver?.organisation !== seat.organisation || !approver.roles.includes('APPROVER'))
      wrong.push('no approver');
    if (actor.substituteFor && !this.isSubstitute(actor, at)) wrong.push('no substitute');
    if (authors.has(seat.user) || (approver && authors.has(approver.user)))
      wrong.push('an author on their own text');
    return wrong;
  }

  private isSubstitute({ membership, substituteFor }: Who, at: string): boolean {
    return this.substitutions.some(
      ({ approver, substitute, from, until, ended }) =>
        approver === substituteFor &&
        substitute === membership &&
        from <= at &&
        at < until &&
        this.moment - ended < longAgo,
    );
  }

  private speakers(organisation: string, authors: ReadonlySet<string>): Seat[] {
    return [...this.seats.values()].filter(
      (seat) =>
        seat.organisation === organisation && seat.roles.includes('APPROVER') && !authors.has(seat.user),
    );
  }

  /** A round opens under a rule that stood while it was opened; the rule of the founding is told by no entry. */
  private faultsOfRule(data: Told['data']): string[] {
    const versions = this.rules.filter(({ side }) => side === data['side']);
    const last = versions.findLastIndex(({ from }) => this.moment - from > longAgo);
    if (last < 0) return [];
    const possible = versions.slice(last).map(({ rule }) => rule);
    return possible.includes(ruleOf(data)) ? [] : ['opened under a rule that the side did not have'];
  }
}
