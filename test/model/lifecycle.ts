import { Round } from './round.js';
import { type Coordinator, type Represented, Side, type Spokesperson, substituteOf } from './side.js';

/** A side of the story: its company, which may lead. */
export type SideCode = 'EU' | 'KZ';
export const sideCodes = ['EU', 'KZ'] as const;
export const other = (side: SideCode): SideCode => (side === 'EU' ? 'KZ' : 'EU');

export type Status = 'DRAFT' | 'PROPOSED' | 'RETURNED' | 'WITHDRAWN' | 'IN_APPROVAL' | 'APPROVED';
export type Kind = 'APPROVE' | 'APPROVE_AD_REFERENDUM' | 'RESERVE' | 'OBJECT' | 'ABSTAIN';
/** The organisations of a side that take positions. */
export const electors = ['approver', 'colleague', 'banker'] as const;
export type Elector = (typeof electors)[number];

type PerSide<T> = Record<SideCode, T>;

/** DONE, or the code with which an act is refused. */
export type Outcome = string;

const open: readonly Status[] = ['DRAFT', 'PROPOSED', 'RETURNED'];

/**
 * One joint action in memory, from its draft to its end, as domain.md tells it: written from the text and not from the
 * code. Each act answers its outcome and changes the story where it is DONE.
 */
export class Lifecycle {
  status: Status = 'DRAFT';
  revision = 1;
  approved: number | null = null;
  firstSide: SideCode;
  round: Round | undefined;
  readonly sides: PerSide<Side> = { EU: new Side(), KZ: new Side() };
  private today = 0;
  /** Of an approved action: whether a candidate stands beside the approved revision. */
  private change: 'ASKED' | 'IN_ROUND' | undefined;
  private shown = false;
  private author: SideCode;
  /** Whose company has written or proposed since the last approved revision. */
  private readonly authors: Set<SideCode>;
  private readonly leads: PerSide<boolean>;
  /** The revision that the lead of a side confirmed last. */
  private readonly confirmed: PerSide<number | null>;
  /** Who is in the circle; it is fixed at the first proposal. */
  private readonly circle: PerSide<boolean>;

  constructor(drafter: SideCode) {
    this.firstSide = drafter;
    this.author = drafter;
    this.authors = new Set([drafter]);
    this.leads = { EU: drafter === 'EU', KZ: drafter === 'KZ' };
    this.confirmed = { EU: drafter === 'EU' ? 1 : null, KZ: drafter === 'KZ' ? 1 : null };
    this.circle = { ...this.leads };
  }

  /** Whether the company of a side sees the action. */
  sees(side: SideCode): boolean {
    return this.shown || this.circle[side];
  }

  /** As the API tells it. */
  get told() {
    return {
      status: this.status,
      revision: this.approved ?? this.revision,
      candidate: this.change ? { number: this.revision } : null,
      firstSide: this.firstSide,
      leads: sideCodes
        .filter((side) => this.leads[side])
        .map((side) => ({ side, confirmed: this.confirmed[side] === this.revision })),
    };
  }

  revises(by: SideCode): Outcome {
    return this.asLead(by) ?? this.writable() ?? this.writes(by);
  }

  invites(by: SideCode): Outcome {
    const full = this.leads.EU && this.leads.KZ ? 'LEAD_TAKEN' : undefined;
    const refused = this.asFirstLead(by) ?? this.writable() ?? full;
    if (refused) return refused;
    this.leads[other(by)] = true;
    this.confirmed[other(by)] = null;
    if (!this.shown) this.circle[other(by)] = true;
    return this.writes(by);
  }

  confirms(by: SideCode): Outcome {
    const refused = this.asLead(by) ?? (this.change === 'ASKED' ? undefined : this.inState(open));
    if (refused) return refused;
    if (this.confirmed[by] === this.revision) return 'ALREADY_CONFIRMED';
    this.confirmed[by] = this.revision;
    return 'DONE';
  }

  declines(by: SideCode): Outcome {
    const refused = this.asLead(by) ?? this.writable();
    if (refused) return refused;
    return this.confirmed[by] === null ? this.leaves(by) : 'LEAD_ACCEPTED';
  }

  stepsDown(by: SideCode): Outcome {
    return this.asLead(by) ?? this.writable() ?? this.leaves(by);
  }

  proposes(by: SideCode): Outcome {
    const refused = this.asLead(by) ?? this.inState(['DRAFT', 'RETURNED']);
    if (refused) return refused;
    // Nothing shows the partnership who has left the circle: their last text is written again by who proposes.
    if (!this.shown && !this.leads[this.author]) this.writes(by);
    this.authors.add(by);
    this.status = 'PROPOSED';
    this.shown = true;
    return 'DONE';
  }

  returns(by: SideCode): Outcome {
    if (!this.shown) return 'NOT_FOUND';
    if (by !== this.firstSide) return 'FORBIDDEN';
    const refused = this.inState(['PROPOSED']);
    if (refused) return refused;
    this.status = 'RETURNED';
    return 'DONE';
  }

  withdraws(by: SideCode): Outcome {
    const refused = this.asFirstLead(by) ?? this.inState(open);
    if (refused) return refused;
    this.status = 'WITHDRAWN';
    return 'DONE';
  }

  opens(): Outcome {
    if (!this.shown) return 'NOT_FOUND';
    const refused = this.change === 'ASKED' ? undefined : this.inState(['PROPOSED']);
    if (refused) return refused;
    const ready = sideCodes.every((side) => this.leads[side] && this.confirmed[side] === this.revision);
    if (!ready) return 'LEADS_UNCONFIRMED';
    const mute = ({ rule: { spokesperson }, electorate }: Side) =>
      spokesperson !== undefined && !electorate.has(spokesperson);
    if (sideCodes.some((side) => mute(this.sides[side]))) return 'RULE_UNREACHABLE';
    if (this.change) this.change = 'IN_ROUND';
    else this.status = 'IN_APPROVAL';
    this.round = new Round(this.revision, this.sides);
    return 'DONE';
  }

  requestsChange(by: SideCode): Outcome {
    const frozen = this.change === 'IN_ROUND' ? 'TEXT_FROZEN' : undefined;
    const refused = this.asLead(by) ?? frozen ?? this.inState(['APPROVED']);
    if (refused) return refused;
    this.change = 'ASKED';
    return this.writes(by);
  }

  takes(side: SideCode, elector: Elector, kind: Kind): Outcome {
    return this.speaks(side, elector, (round) => round.takes(side, elector, kind));
  }

  confirmsPosition(side: SideCode, elector: Elector): Outcome {
    return this.speaks(side, elector, (round) => round.confirmsPosition(side, elector));
  }

  lifts(side: SideCode, elector: Elector): Outcome {
    return this.speaks(side, elector, (round) => round.lifts(side, elector));
  }

  /** The substitute of an approver approves. */
  approvesFor(side: SideCode, approver: Represented): Outcome {
    const one = this.sides[side];
    const unable = one.unable(substituteOf[approver]);
    if (unable) return unable;
    if (!this.round?.has(side, approver) || !one.represents(approver, this.today)) return 'FORBIDDEN';
    const barred = approver === 'colleague' && this.authors.has(side);
    return this.inRound((round) => (barred ? 'AUTHOR_BARRED' : round.takes(side, approver, 'APPROVE')));
  }

  gives(side: SideCode, by: 'approver' | 'banker' | 'focalPoint', given: 'APPROVED' | 'REJECTED'): Outcome {
    const unable = this.sides[side].unable(by);
    if (unable) return unable;
    const spokesperson = this.round?.spokesperson(side);
    if (by !== (spokesperson ?? 'focalPoint')) return 'FORBIDDEN';
    if (by !== 'focalPoint' && !this.round?.has(side, by)) return 'FORBIDDEN';
    return this.inRound((round) => round.gives(side, given));
  }

  asksForMeeting(side: SideCode): Outcome {
    return this.inRound((round) => round.asksForMeeting(side));
  }

  extends(days: number): Outcome {
    return this.inRound((round) => round.extends(days));
  }

  cancels(): Outcome {
    return this.inRound((round) => {
      round.status = 'CANCELLED';
      return 'DONE';
    });
  }

  pass(days: number): void {
    this.today += days;
    this.round?.pass(days);
    this.settles();
  }

  suspendsBank(side: SideCode): Outcome {
    const outcome = this.sides[side].suspendsBank();
    if (outcome === 'DONE') this.round?.leaves(side, 'banker');
    this.settles();
    return outcome;
  }

  names(side: SideCode, approver: Represented, days: number): Outcome {
    return this.sides[side].names(approver, this.today, days);
  }

  changesRule(side: SideCode, by: Coordinator, spokesperson: Spokesperson): Outcome {
    return this.sides[side].changesRule(by, spokesperson);
  }

  private speaks(side: SideCode, elector: Elector, act: (round: Round) => Outcome): Outcome {
    const unable = this.sides[side].unable(elector);
    if (unable) return unable;
    return this.round?.has(side, elector) ? this.inRound(act) : 'FORBIDDEN';
  }

  private inRound(act: (round: Round) => Outcome): Outcome {
    if (this.round?.status !== 'OPEN') return 'ROUND_CLOSED';
    const outcome = act(this.round);
    this.settles();
    return outcome;
  }

  private asLead(by: SideCode): Outcome | undefined {
    if (!this.sees(by)) return 'NOT_FOUND';
    return this.leads[by] ? undefined : 'FORBIDDEN';
  }

  private asFirstLead(by: SideCode): Outcome | undefined {
    return this.asLead(by) ?? (by === this.firstSide ? undefined : 'FORBIDDEN');
  }

  private inState(states: readonly Status[]): Outcome | undefined {
    return states.includes(this.status) ? undefined : 'WRONG_STATE';
  }

  private writable(): Outcome | undefined {
    return this.status === 'IN_APPROVAL' ? 'TEXT_FROZEN' : this.inState(open);
  }

  /** Writing a revision confirms it for the author's organisation. */
  private writes(by: SideCode): Outcome {
    this.revision += 1;
    this.author = by;
    this.authors.add(by);
    if (this.leads[by]) this.confirmed[by] = this.revision;
    return 'DONE';
  }

  private leaves(by: SideCode): Outcome {
    if (!this.leads[other(by)]) return 'LAST_LEAD';
    this.leads[by] = false;
    this.confirmed[by] = null;
    if (!this.shown) this.circle[by] = false;
    if (this.firstSide === by) this.firstSide = other(by);
    return this.writes(by);
  }

  /** What the end of a round makes of the action; until it opens again nothing follows from it. */
  private settles(): void {
    const { round } = this;
    const waiting = this.status === 'IN_APPROVAL' || this.change === 'IN_ROUND';
    if (!round || round.status === 'OPEN' || !waiting) return;
    if (round.status === 'APPROVED') {
      this.status = 'APPROVED';
      this.approved = round.revision;
      this.change = undefined;
      this.authors.clear();
    } else if (this.change) this.change = 'ASKED';
    else this.status = 'PROPOSED';
  }
}
