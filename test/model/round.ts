import type { Elector, Kind, Outcome, SideCode } from './lifecycle.js';
import type { Side, Spokesperson } from './side.js';

type Sides = Readonly<Record<SideCode, Side>>;
type Given = 'APPROVED' | 'REJECTED';

/** A side as a round fixes it: who may take positions, who speaks, and what they have said. */
class SideInRound {
  readonly held = new Map<Elector, Kind>();
  given: Given | undefined;
  meetingAsked = false;

  constructor(
    readonly electorate: Set<Elector>,
    readonly spokesperson: Spokesperson,
  ) {}

  /** Whether the rule is met by positions. Without an approval none is. */
  get isMet(): boolean {
    const kinds = [...this.electorate].map((elector) => this.held.get(elector));
    return kinds.includes('APPROVE') && kinds.every((kind) => kind === 'APPROVE' || kind === 'ABSTAIN');
  }

  get approves(): boolean {
    return this.isMet && (this.spokesperson === undefined || this.given === 'APPROVED');
  }

  get rejects(): boolean {
    const objects = [...this.electorate].some((elector) => this.held.get(elector) === 'OBJECT');
    const gone = this.spokesperson !== undefined && !this.electorate.has(this.spokesperson);
    return objects || this.given === 'REJECTED' || (gone && this.given === undefined);
  }
}

/** A round of the express procedure in memory. Its sides keep the rule and the electors they had when it opened. */
export class Round {
  status: 'OPEN' | 'APPROVED' | 'REJECTED' | 'LAPSED' | 'CANCELLED' = 'OPEN';
  private daysLeft = 14;
  private extended = false;
  private readonly sides: Readonly<Record<SideCode, SideInRound>>;

  constructor(
    readonly revision: number,
    sides: Sides,
  ) {
    const fixed = ({ electorate, rule }: Side) => new SideInRound(electorate, rule.spokesperson);
    this.sides = { EU: fixed(sides.EU), KZ: fixed(sides.KZ) };
  }

  /** Whether an organisation may take a position in it. */
  has(side: SideCode, elector: Elector): boolean {
    return this.sides[side].electorate.has(elector);
  }

  takes(side: SideCode, elector: Elector, kind: Kind): Outcome {
    this.sides[side].held.set(elector, kind);
    return this.settles();
  }

  confirmsPosition(side: SideCode, elector: Elector): Outcome {
    const { held } = this.sides[side];
    if (held.get(elector) !== 'APPROVE_AD_REFERENDUM') return 'NOTHING_TO_CONFIRM';
    held.set(elector, 'APPROVE');
    return this.settles();
  }

  lifts(side: SideCode, elector: Elector): Outcome {
    const { held } = this.sides[side];
    if (held.get(elector) !== 'RESERVE') return 'NO_RESERVATION';
    held.delete(elector);
    return this.settles();
  }

  spokesperson(side: SideCode): Spokesperson {
    return this.sides[side].spokesperson;
  }

  gives(side: SideCode, given: Given): Outcome {
    const one = this.sides[side];
    const follows = given === 'APPROVED' ? one.isMet : one.spokesperson !== undefined;
    if (!follows) return 'RULE_NOT_MET';
    one.given = given;
    return this.settles();
  }

  /** An organisation of the side was suspended. */
  leaves(side: SideCode, elector: Elector): void {
    if (this.status !== 'OPEN') return;
    this.sides[side].electorate.delete(elector);
    this.settles();
  }

  asksForMeeting(side: SideCode): Outcome {
    if (this.sides[side].meetingAsked) return 'MEETING_ASKED';
    this.sides[side].meetingAsked = true;
    return 'DONE';
  }

  extends(days: number): Outcome {
    if (this.extended) return 'ALREADY_EXTENDED';
    this.extended = true;
    this.daysLeft = days;
    return 'DONE';
  }

  pass(days: number): void {
    if (this.status !== 'OPEN') return;
    this.daysLeft -= days;
    // The instant of the deadline is too late.
    if (this.daysLeft <= 0) this.status = 'LAPSED';
  }

  private settles(): Outcome {
    const sides = Object.values(this.sides);
    if (sides.some(({ rejects }) => rejects)) this.status = 'REJECTED';
    else if (sides.every(({ approves }) => approves)) this.status = 'APPROVED';
    return 'DONE';
  }
}
